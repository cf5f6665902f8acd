using System.Diagnostics;
using CoopGraph.Tests.Support;
using CoopGraph.Units;
using static CoopGraph.Tests.Support.RealUnits;

namespace CoopGraph.Tests.Units;

/// <summary>What the map of a day shows.</summary>
public class UnitMapTests
{
    private static readonly UnitMap Map = Repository.Map;

    [Theory]
    [InlineData("340122", "Hefei", "Anhui", "China")]
    [InlineData("429004", "Hubei", "China")] // directly under a province
    [InlineData("110101", "Beijing", "China")] // a district of a municipality
    [InlineData("441900", "Guangdong", "China")]
    [InlineData("100000")]
    public void A_unit_lies_in_its_parent_and_so_up_to_the_country(string code, params string[] above)
    {
        var unit = On(code, EndOf2020);
        Assert.Equal(above, Map.AncestorsOf(unit).Names());
        Assert.Equal(above.FirstOrDefault(), Map.ParentOf(unit)?.Unit.NameEn);
    }

    [Fact]
    public void The_unit_at_a_level_is_itself_or_one_above()
    {
        var xiantao = On("429004", EndOf2020);
        Assert.Equal(xiantao, Map.AtLevel(xiantao, AdministrativeLevel.County));
        Assert.Null(Map.AtLevel(xiantao, AdministrativeLevel.Prefecture));
        Assert.Equal("Hubei", Map.AtLevel(xiantao, AdministrativeLevel.Province)?.Unit.NameEn);
    }

    [Fact]
    public void Children_are_those_of_the_day()
    {
        Assert.Equal(["340402", "340403", "340404", "340405", "340406", "340421"], Map.ChildrenOf(On("340400", Day("2015-12-02"))).Codes());
        Assert.Equal(["340402", "340403", "340404", "340405", "340406", "340421", "340422"], Map.ChildrenOf(On("340400", Day("2015-12-03"))).Codes());
    }

    [Theory]
    [InlineData("441900")] // Dongguan
    [InlineData("442000")] // Zhongshan
    public void A_prefecture_may_have_no_counties(string code) => Assert.Empty(Map.ChildrenOf(On(code, EndOf2020)));

    [Fact]
    public void Rivals_are_the_others_of_the_same_level_under_the_same_parent_on_the_day()
    {
        Assert.Equal(["Wuxing District", "Nanxun District", "Deqing County", "Changxing County"], Map.RivalsOf(On("330523", EndOf2020)).Names());
        Assert.Contains("341522", Map.RivalsOf(On("341521", Day("2014-06-30"))).Codes());
        Assert.Equal(["340402", "340403", "340404", "340405", "340406", "340421"], Map.RivalsOf(On("340422", Day("2017-06-30"))).Codes());
        Assert.Empty(Map.RivalsOf(On("100000", EndOf2020)));

        // Hubei's prefectures are no rivals of the counties directly under it.
        Assert.Equal(["429005", "429006", "429021"], Map.RivalsOf(On("429004", EndOf2020)).Codes());
    }

    [Fact]
    public void Neighbours_of_Anji_at_the_end_of_2020() =>
        Assert.Equal(
            ["Yuhang District", "Lin'an District", "Wuxing District", "Deqing County", "Changxing County", "Ningguo City", "Guangde City"],
            Map.NeighboursOf(On("330523", EndOf2020)).Names());

    [Fact]
    public void A_neighbour_is_found_under_the_code_of_the_day()
    {
        Assert.Contains("330185", Map.NeighboursOf(On("330523", EndOf2009)).Codes()); // Lin'an, a city until 2017
        Assert.Contains("330112", Map.NeighboursOf(On("330523", EndOf2020)).Codes());
        Assert.True(Map.AreAdjacent(PlaceOf("330523"), PlaceOf("330185")));
        Assert.True(Map.AreAdjacent(PlaceOf("330112"), PlaceOf("330523")));
        Assert.False(Map.AreAdjacent(PlaceOf("330523"), PlaceOf("340122")));
    }

    [Fact]
    public void Units_below_are_those_of_all_tiers_between()
    {
        Assert.Equal(103, Map.Below(On("420000", EndOf2020), AdministrativeLevel.County).Count());
        Assert.Equal(16, Map.Below(On("340000", EndOf2020), AdministrativeLevel.Prefecture).Count());
        Assert.Equal(34, Map.Below(On("100000", EndOf2020), AdministrativeLevel.Province).Count());
    }

    [Fact]
    public void Places_lie_as_far_apart_as_the_road_map_says()
    {
        Assert.Equal(0, UnitMap.DistanceKm(PlaceOf("340122"), PlaceOf("340122")));
        Assert.InRange(UnitMap.DistanceKm(PlaceOf("340100"), PlaceOf("420100"))!.Value, 290, 330); // Hefei to Wuhan
        Assert.Null(UnitMap.DistanceKm(PlaceOf("340100"), PlaceOf("540500"))); // Shannan has no coordinate
    }

    [Fact]
    public void A_retired_unit_is_looked_at_on_its_own_last_day()
    {
        var juchao = Map.FindLatest(UnitCode.Parse("341402"))!;
        Assert.Equal(new UnitOnDay(juchao, Day("2011-07-13")), Map.OnItsLastDay(juchao));
        Assert.Equal(EndOf2020, Map.OnItsLastDay(Map.FindLatest(UnitCode.Parse("340122"))!).Day);
    }

    [Fact]
    public void An_unknown_code_finds_nothing()
    {
        Assert.Null(Map.Find(UnitCode.Parse("999999"), EndOf2020));
        Assert.Null(Map.FindLatest(UnitCode.Parse("999999")));
        Assert.Empty(Map.VersionsOf(UnitCode.Parse("999999")));
    }

    [Fact]
    public void The_map_of_the_whole_country_is_drawn_fast()
    {
        // Bounded loosely, for busy machines; a warm one takes a few hundredths of a second.
        var fastest = Enumerable.Range(0, 6).Min(_ => MillisecondsToDraw());
        Assert.InRange(fastest, 0, 200);
    }

    private static long MillisecondsToDraw()
    {
        var clock = Stopwatch.StartNew();
        GC.KeepAlive(new UnitMap(Repository.Data.Units));
        return clock.ElapsedMilliseconds;
    }
}
