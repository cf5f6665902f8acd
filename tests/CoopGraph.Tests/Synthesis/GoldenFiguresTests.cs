using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Synthesis;

/// <summary>Checks that the domain counts the synthetic cases as a script does that reads the CSV files of the seed alone.</summary>
public class GoldenFiguresTests
{
    // Written by golden/measure.py, which explains how.
    private static readonly JsonElement Golden = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "CoopGraph.Tests", "Synthesis", "golden", "synthetic.json"))).RootElement;

    private static readonly PlacedCooperation[] Cases = Drawn.Published;

    [Fact]
    public void Cases_by_province_and_by_year_are_those_of_the_script()
    {
        Assert.Equal(Counts("byProvince"), Cases.ByProvince().OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value)));
        Assert.Equal(Counts("byYear").Select(count => count.Value), Cases.ByYear());
        Assert.Equal(Counts("povertyByYear").Select(count => count.Value), Of(IssueArea.PovertyAlleviation).ByYear());
    }

    [Fact]
    public void Shares_across_prefectures_are_those_of_the_script()
    {
        var shares = Golden.GetProperty("crossing");

        AssertCrossing(shares.GetProperty("all"), Cases);
        AssertCrossing(shares.GetProperty("economy"), Of(IssueArea.Economy));
        AssertCrossing(shares.GetProperty("selfInitiated"), Of(Mechanism.SelfInitiated));
        AssertCrossing(shares.GetProperty("arranged"), Of(Mechanism.Arranged));
        AssertCrossing(shares.GetProperty("mandated"), Of(Mechanism.Mandated));
    }

    [Fact]
    public void Mandated_cases_across_provinces_and_the_pairings_of_Anhui_are_as_many_as_the_script_finds()
    {
        var across = Of(Mechanism.Mandated).Count(placed => placed.Scope == SpatialScope.CrossProvince);
        var border = Golden.GetProperty("mandatedAcrossProvinces");

        Assert.Equal((across, across), (border.GetProperty("cases").GetInt32(), border.GetProperty("touching").GetInt32()));
        Assert.Equal(0, Golden.GetProperty("othersWithAPartyOutsideTheEight").GetInt32());
        Assert.All(
            ["cases", "donors", "recipients", "crossing"],
            name => Assert.Equal(Cases.ArrangedByAnhui().Count(), Golden.GetProperty("anhuiPairings").GetProperty(name).GetInt32()));
    }

    private static IEnumerable<(string Key, int Value)> Counts(string name) =>
        Golden.GetProperty(name).EnumerateObject().Select(count => (count.Name, count.Value.GetInt32()));

    private static PlacedCooperation[] Of(Mechanism mechanism) => [.. Cases.Where(placed => placed.Case.Mechanism == mechanism)];

    private static PlacedCooperation[] Of(IssueArea area) => [.. Cases.Where(placed => placed.Case.IssueArea == area)];

    // The script rounds to six digits.
    private static void AssertCrossing(JsonElement expected, PlacedCooperation[] cases) =>
        Assert.Equal(expected.GetDouble(), (double)cases.Count(Drawn.CrossesPrefectures) / cases.Length, 1e-6);
}
