using CoopGraph.Analysis.Summaries;
using CoopGraph.Testing;
using CoopGraph.Units;
using static CoopGraph.Tests.Analysis.Summaries.Counting;

namespace CoopGraph.Tests.Analysis.Summaries;

/// <summary>Groups by the list of poor counties and by regions of cities, on the real map.</summary>
public class AttributeGroupsTests
{
    [Theory]
    [InlineData("None", "2015", RealUnits.Feidong, RealUnits.Feixi)]
    [InlineData("One", "2015", RealUnits.Feidong, RealUnits.Funan)]
    [InlineData("Both", "2015", RealUnits.Yuexi, RealUnits.Funan)]
    [InlineData("One", "2018", RealUnits.Yuexi, RealUnits.Funan)]
    [InlineData("One", "2015", RealUnits.Yuexi, RealUnits.Funan, RealUnits.Feidong)]
    [InlineData("null", "2011", RealUnits.Feidong, RealUnits.Funan)]
    [InlineData("null", null, RealUnits.Feidong, RealUnits.Funan)]
    [InlineData("null", "2015", RealUnits.Feidong, RealUnits.Anqing)]
    public void A_case_is_grouped_by_the_parties_on_the_list_in_its_year(string value, string? date, params string[] parties) =>
        Assert.Equal([$"{value}: 1"], Count([Case(date, parties)], SummaryDimension.PovertyPair).Written());

    [Fact]
    public void A_case_counts_once_in_each_region_of_the_plans_in_force_then()
    {
        Assert.Equal(["null: 1"], Regions("2015", RealUnits.Feidong, RealUnits.Luotian));
        Assert.Equal(["yrd-26: 1"], Regions("2016", RealUnits.Feidong, RealUnits.Luotian));
        Assert.Equal(["yrd-2019: 1", "yrd-26: 1", "yrd-27: 1"], Regions("2019", RealUnits.Feidong, RealUnits.Feixi));
        Assert.Equal(["yrd-2019: 1", "yrd-27: 1"], Regions("2020", RealUnits.Feidong, RealUnits.Funan));
    }

    [Fact]
    public void Only_the_counties_of_a_region_are_its_own()
    {
        var summary = Count([Case("2016", RealUnits.Feidong, RealUnits.Luotian)], SummaryDimension.CityRegion);
        Assert.Equal(1, summary.Groups[0].Measures.CountyCount);
    }

    private static string[] Regions(string date, params string[] parties) =>
        [.. Count([Case(date, parties)], SummaryDimension.CityRegion).Groups.Select(group => $"{(group.Key[SummaryDimension.CityRegion] as CityRegion)?.Id ?? "null"}: {group.Measures.CaseCount}")];
}
