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
    [InlineData(Mechanism.SelfInitiated, IssueArea.Economy)]
    public void Each_mechanism_has_its_matters(Mechanism mechanism, params IssueArea[] own) => Assert.All(
        Enum.GetValues<IssueArea>(), area => Assert.Equal((own.Contains(area) ? 1 : 0, 1), Of("TABLE1_TYPOLOGY", By(mechanism, area))));

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
    public void Of_the_issue_areas_the_lowest_share_is_told() => Assert.Equal(
        (0.5, 4),
        Of("FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA", Economic(WithinHefei), Economic(AcrossPrefectures), AcrossProvinces, AcrossPrefectures));

    [Theory]
    [InlineData("FIG5_BY_MECHANISM")]
    [InlineData("TABLE1_TYPOLOGY")]
    [InlineData("FIG7_RIVALS")]
    [InlineData("FIG8_CROSS_PREFECTURE_BY_ISSUE_AREA")]
    [InlineData("CROSS_PREFECTURE_SHARE")]
    [InlineData("CROSS_PREFECTURE_SHARE_ECONOMY")]
    public void Of_no_case_there_is_no_share(string id) => Assert.Equal((null, 0), Of(id, Cases.Between("2014", Feidong, RealUnits.Anqing)));

    private static Cooperation Economic(Cooperation cooperation) => cooperation with { IssueArea = IssueArea.Economy };
}
