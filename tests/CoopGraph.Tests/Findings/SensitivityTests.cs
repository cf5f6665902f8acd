using CoopGraph.Cooperations;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Findings.Measured;

namespace CoopGraph.Tests.Findings;

/// <summary>Tests the same measure under the standard restrictions: each leaves out what it says, and nothing else.</summary>
public class SensitivityTests
{
    private static readonly Cooperation Plain = Cases.Between("2014", Feidong, Funan);
    private static readonly Cooperation OtherPage = Plain with { Source = Plain.Source with { Url = "https://example.org/other" } };

    public static TheoryData<string, string> LeftOut { get; } = new()
    {
        { "SIGNED", "in force" },
        { "HIGH_CONFIDENCE", "medium" },
        { "TWO_PARTIES", "three parties" },
        { "EIGHT_PROVINCES", "Jiangsu" },
        { "IN_PREFECTURES", "Xiantao" },
        { "ONE_PER_SOURCE", "same page" },
    };

    [Theory, MemberData(nameof(LeftOut))]
    public void Each_restriction_leaves_out_its_kind_of_case_alone(string id, string kind)
    {
        var scale = All("SCALE", Plain, Case(kind));

        Assert.Equal(2, scale.Loaded);
        Assert.All(scale.Sensitivity, one => Assert.Equal((one.Id == id ? 1 : 2, one.Id == id ? 1 : 2), (one.Loaded, one.CaseCount)));
    }

    [Fact]
    public void Every_finding_is_measured_under_every_restriction_in_one_order()
    {
        string[] ids = [.. LeftOut.Select(row => (string)row[0])];
        Assert.All(
            CoopGraph.Findings.FindingTable.Measure(Repository.Map, [], withSensitivity: true),
            finding => Assert.Equal(ids, finding.Sensitivity.Select(one => one.Id)));
    }

    [Fact]
    public void Nothing_is_measured_again_unless_it_is_requested() => Assert.All(
        CoopGraph.Findings.FindingTable.Measure(Repository.Map, [], withSensitivity: false), finding => Assert.Empty(finding.Sensitivity));

    [Fact]
    public void The_measure_is_that_of_the_finding() => Assert.Equal(
        (1, 1),
        All("CROSS_PREFECTURE_SHARE", Plain, OtherPage with { Parties = Cases.Between("2014", Feidong, Feixi, Funan).Parties, Source = Plain.Source })
            .Sensitivity.Where(one => one.Id == "TWO_PARTIES").Select(one => (one.Loaded, one.CaseCount)).Single());

    [Fact]
    public void Cases_without_a_page_are_no_doubles_of_one_another()
    {
        var unpaged = Plain with { Source = Plain.Source with { Url = null } };
        var scale = All("SCALE", unpaged, unpaged with { CaseId = "T-2" });
        Assert.Equal(2, scale.Sensitivity.Single(one => one.Id == "ONE_PER_SOURCE").Loaded);
    }

    private static Cooperation Case(string kind) => kind switch
    {
        "in force" => OtherPage with { DateBasis = DateBasis.InForce },
        "medium" => OtherPage with { Source = OtherPage.Source with { Confidence = Confidence.Medium } },
        "three parties" => OtherPage with { Parties = Cases.Between("2014", Feidong, Feixi, Funan).Parties },
        "Jiangsu" => OtherPage with { Parties = Cases.Between("2014", Feidong, RealUnits.Kunshan).Parties },
        "Xiantao" => OtherPage with { Parties = Cases.Between("2014", Feidong, RealUnits.Xiantao).Parties },
        _ => Plain,
    };
}
