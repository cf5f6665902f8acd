using CoopGraph.Cooperations;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Findings.Measured;

namespace CoopGraph.Tests.Findings;

/// <summary>Shares of cases: by mechanism, by the typology, among rivals and across prefectures.</summary>
public class ShareFindingsTests
{
    private static readonly Cooperation WithinHefei = Cases.Between("2014", Feidong, Feixi);
    private static readonly Cooperation AcrossPrefectures = Cases.Between("2014", Feidong, Funan);
    private static readonly Cooperation AcrossProvinces = Cases.Between("2014", Feidong, Luotian);

    [Theory]
    [InlineData("FIG5_BY_MECHANISM", 0.5)]
    [InlineData("FIG5_MANDATED_SHARE", 0.25)]
    [InlineData("FIG5_SELF_INITIATED_SHARE", 0.25)]
    public void Each_mechanism_has_its_share_of_all_cases(string id, double share) => Assert.Equal(
        (share, 4), Of(id, By(Mechanism.Arranged), By(Mechanism.Arranged), By(Mechanism.Mandated), By(Mechanism.SelfInitiated)));

    [Theory]
    [InlineData(Mechanism.Arranged, IssueArea.PovertyAlleviation)]
    [InlineData(Mechanism.Mandated, IssueArea.Environment, IssueArea.Infrastructure, IssueArea.Security)]
    [InlineData(Mechanism.SelfInitiated, IssueArea.Economy, IssueArea.Infrastructure)]
    public void Each_mechanism_has_its_matters(Mechanism mechanism, params IssueArea[] own) => Assert.All(
        Enum.GetValues<IssueArea>(), area => Assert.Equal((own.Contains(area) ? 1 : 0, 1), Of("TABLE1_TYPOLOGY", By(mechanism, area))));

    [Theory]
    [InlineData("TABLE1_ARRANGED_POVERTY", Mechanism.Arranged, 1)]
    [InlineData("TABLE1_MANDATED_AREAS", Mechanism.Mandated, 3)]
    [InlineData("TABLE1_SELF_INITIATED_ECONOMY", Mechanism.SelfInitiated, 1)]
    public void The_matters_of_a_mechanism_are_a_share_of_its_own_cases(string id, Mechanism mechanism, int matters)
    {
        Cooperation[] own = [.. Enum.GetValues<IssueArea>().Select(area => By(mechanism, area))];
        Cooperation[] others = [.. own.Select(one => one with { Mechanism = mechanism == Mechanism.Mandated ? Mechanism.Arranged : Mechanism.Mandated })];
        Assert.Equal((matters / 6.0, 6), Of(id, [.. own, .. others]));
    }

    [Theory]
    [InlineData("CROSS_PREFECTURE_SHARE_ARRANGED", Mechanism.Arranged)]
    [InlineData("CROSS_PREFECTURE_SHARE_MANDATED", Mechanism.Mandated)]
    [InlineData("CROSS_PREFECTURE_SHARE_SELF_INITIATED", Mechanism.SelfInitiated)]
    public void Of_each_mechanism_the_crossing_share_is_taken_alone(string id, Mechanism mechanism)
    {
        var other = mechanism == Mechanism.Mandated ? Mechanism.Arranged : Mechanism.Mandated;
        Assert.Equal(
            (0.5, 2),
            Of(
                id,
                WithinHefei with { Mechanism = mechanism },
                AcrossPrefectures with { Mechanism = mechanism },
                AcrossProvinces with { Mechanism = other }));
    }

    [Fact]
    public void Neighbours_are_told_apart_by_mandate_and_by_security()
    {
        // Feidong and Feixi share a border, Feidong and Funan do not.
        Cooperation[] cases =
        [
            WithinHefei with { Mechanism = Mechanism.Mandated, IssueArea = IssueArea.Security },
            AcrossPrefectures with { Mechanism = Mechanism.Mandated, IssueArea = IssueArea.Environment },
            WithinHefei with { Mechanism = Mechanism.SelfInitiated, IssueArea = IssueArea.Security },
            AcrossPrefectures with { Mechanism = Mechanism.Arranged },
            AcrossProvinces with { Mechanism = Mechanism.Arranged },
        ];
        Assert.Equal((0.5, 2), Of("NEIGHBOURS_MANDATED", cases));
        Assert.Equal((1, 1), Of("NEIGHBOURS_SECURITY", cases));
        Assert.Equal((1 / 3.0, 3), Of("NEIGHBOURS_OTHERS", cases));
    }

    [Fact]
    public void Parties_are_rivals_in_cases_within_one_prefecture() =>
        Assert.Equal((1 / 3.0, 3), Of("FIG7_RIVALS", WithinHefei, AcrossPrefectures, AcrossProvinces));

    [Fact]
    public void Two_rivals_are_enough_where_a_third_party_is_from_elsewhere() =>
        Assert.Equal((1, 1), Of("FIG7_RIVALS", Cases.Between("2014", Feidong, Feixi, Luotian)));

    [Fact]
    public void Counties_directly_under_one_province_are_rivals() =>
        // Xiantao and Qianjiang of Hubei.
        Assert.Equal((1, 1), Of("FIG7_RIVALS", Cases.Between("2014", RealUnits.Xiantao, RealUnits.Qianjiang)));

    [Fact]
    public void Rivals_are_those_of_the_day() =>
        // Shou County came from Lu'an to Huainan at the end of 2015; Huoqiu stayed with Lu'an.
        Assert.Equal((0.5, 2), Of("FIG7_RIVALS", Cases.Between("2014", RealUnits.ShouOfLuan, RealUnits.Huoqiu), Cases.Between("2017", RealUnits.ShouOfHuainan, RealUnits.Huoqiu)));

    [Fact]
    public void Cases_between_provinces_cross_prefectures_too() =>
        Assert.Equal((0.75, 4), Of("CROSS_PREFECTURE_SHARE", WithinHefei, AcrossPrefectures, AcrossProvinces, AcrossProvinces));

    [Fact]
    public void Of_economic_cases_the_same_share_is_taken_alone() => Assert.Equal(
        (0.5, 2),
        Of("CROSS_PREFECTURE_SHARE_ECONOMY", Economic(WithinHefei), Economic(AcrossPrefectures), AcrossProvinces));

    [Fact]
    public void Of_the_three_issue_areas_of_figure_8_the_lowest_share_is_told()
    {
        var measured = All(
            "FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA",
            Economic(WithinHefei),
            Economic(AcrossPrefectures),
            AcrossProvinces with { IssueArea = IssueArea.Environment },
            WithinHefei with { IssueArea = IssueArea.Security });
        Assert.Equal((0.5, 3), (measured.Loaded, measured.CaseCount));

        // The interval is that of the two economic cases.
        Assert.Equal(0.5, (measured.Interval!.Low + measured.Interval.High) / 2, 1e-12);
        Assert.Equal(0.0945, measured.Interval.Low, 1e-4);
    }

    [Theory]
    [InlineData("FIG5_BY_MECHANISM")]
    [InlineData("TABLE1_TYPOLOGY")]
    [InlineData("FIG7_RIVALS")]
    [InlineData("FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA")]
    [InlineData("CROSS_PREFECTURE_SHARE")]
    [InlineData("CROSS_PREFECTURE_SHARE_ECONOMY")]
    [InlineData("NEIGHBOURS_OTHERS")]
    public void Of_no_case_there_is_no_share(string id) => Assert.Equal((null, 0), Of(id, Cases.Between("2014", Feidong, RealUnits.Anqing)));

    private static Cooperation Economic(Cooperation cooperation) => cooperation with { IssueArea = IssueArea.Economy };
}
