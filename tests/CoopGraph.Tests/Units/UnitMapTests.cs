using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;
using static CoopGraph.Tests.Support.RealMap;

namespace CoopGraph.Tests.Units;

/// <summary>Tests the contents of a day's map.</summary>
public class UnitMapTests
{
    private static readonly UnitMap Map = Repository.Map;

    [Theory]
    [InlineData(RealUnits.Feidong, "Hefei", "Anhui", "China")]
    [InlineData(RealUnits.Xiantao, "Hubei", "China")] // directly under a province
    [InlineData(RealUnits.Dongcheng, "Beijing", "China")] // a district of a municipality
    [InlineData(RealUnits.Dongguan, "Guangdong", "China")]
    [InlineData(RealUnits.China)]
    public void A_unit_lies_in_its_parent_and_so_up_to_the_country(string code, params string[] above)
    {
        var unit = On(code, EndOf2020);
        Assert.Equal(above, Map.AncestorsOf(unit).Names());
        Assert.Equal(above.FirstOrDefault(), Map.ParentOf(unit)?.Unit.NameEn);
    }

    [Fact]
    public void The_unit_at_a_level_is_itself_or_one_above()
    {
        var xiantao = On(RealUnits.Xiantao, EndOf2020);
        Assert.Equal(xiantao, Map.AtLevel(xiantao, AdministrativeLevel.County));
        Assert.Null(Map.AtLevel(xiantao, AdministrativeLevel.Prefecture));
        Assert.Equal("Hubei", Map.AtLevel(xiantao, AdministrativeLevel.Province)?.Unit.NameEn);
    }

    [Fact]
    public void Children_are_those_of_the_day()
    {
        Assert.Equal([RealUnits.Datong, RealUnits.Tianjiaan, RealUnits.Xiejiaji, RealUnits.Bagongshan, RealUnits.Panji, RealUnits.Fengtai], Map.ChildrenOf(On(RealUnits.Huainan, Day("2015-12-02"))).Codes());
        Assert.Equal([RealUnits.Datong, RealUnits.Tianjiaan, RealUnits.Xiejiaji, RealUnits.Bagongshan, RealUnits.Panji, RealUnits.Fengtai, RealUnits.ShouOfHuainan], Map.ChildrenOf(On(RealUnits.Huainan, Day("2015-12-03"))).Codes());
    }

    [Theory]
    [InlineData(RealUnits.Dongguan)] // Dongguan
    [InlineData(RealUnits.Zhongshan)] // Zhongshan
    public void A_prefecture_may_have_no_counties(string code) => Assert.Empty(Map.ChildrenOf(On(code, EndOf2020)));

    [Fact]
    public void Rivals_are_the_others_of_the_same_level_under_the_same_parent_on_the_day()
    {
        Assert.Equal(["Wuxing District", "Nanxun District", "Deqing County", "Changxing County"], Map.RivalsOf(On(RealUnits.Anji, EndOf2020)).Names());
        Assert.Contains(RealUnits.Huoqiu, Map.RivalsOf(On(RealUnits.ShouOfLuan, Day("2014-06-30"))).Codes());
        Assert.Equal([RealUnits.Datong, RealUnits.Tianjiaan, RealUnits.Xiejiaji, RealUnits.Bagongshan, RealUnits.Panji, RealUnits.Fengtai], Map.RivalsOf(On(RealUnits.ShouOfHuainan, Day("2017-06-30"))).Codes());
        Assert.Empty(Map.RivalsOf(On(RealUnits.China, EndOf2020)));

        // Hubei's prefectures are no rivals of the counties directly under it.
        Assert.Equal([RealUnits.Qianjiang, RealUnits.Tianmen, RealUnits.ShennongjiaForestry], Map.RivalsOf(On(RealUnits.Xiantao, EndOf2020)).Codes());
    }

    [Fact]
    public void Neighbours_of_Anji_at_the_end_of_2020() =>
        Assert.Equal(
            ["Yuhang District", "Lin'an District", "Wuxing District", "Deqing County", "Changxing County", "Ningguo City", "Guangde City"],
            Map.NeighboursOf(On(RealUnits.Anji, EndOf2020)).Names());

    [Fact]
    public void A_neighbour_is_found_under_the_code_of_the_day()
    {
        Assert.Contains(RealUnits.LinanCity, Map.NeighboursOf(On(RealUnits.Anji, EndOf2009)).Codes()); // Lin'an, a city until 2017
        Assert.Contains(RealUnits.LinanDistrict, Map.NeighboursOf(On(RealUnits.Anji, EndOf2020)).Codes());
        Assert.True(Map.AreAdjacent(PlaceOf(RealUnits.Anji), PlaceOf(RealUnits.LinanCity)));
        Assert.True(Map.AreAdjacent(PlaceOf(RealUnits.LinanDistrict), PlaceOf(RealUnits.Anji)));
        Assert.False(Map.AreAdjacent(PlaceOf(RealUnits.Anji), PlaceOf(RealUnits.Feidong)));
    }

    [Fact]
    public void Units_below_are_those_of_all_tiers_between()
    {
        Assert.Equal(103, Map.Below(On(RealUnits.Hubei, EndOf2020), AdministrativeLevel.County).Count());
        Assert.Equal(16, Map.Below(On(RealUnits.Anhui, EndOf2020), AdministrativeLevel.Prefecture).Count());
        Assert.Equal(34, Map.Below(On(RealUnits.China, EndOf2020), AdministrativeLevel.Province).Count());
    }

    [Fact]
    public void Places_lie_as_far_apart_as_the_road_map_says()
    {
        Assert.Equal(0, UnitMap.DistanceKm(PlaceOf(RealUnits.Feidong), PlaceOf(RealUnits.Feidong)));
        Assert.InRange(UnitMap.DistanceKm(PlaceOf(RealUnits.Hefei), PlaceOf(RealUnits.Wuhan))!.Value, 290, 330); // Hefei to Wuhan
        Assert.Null(UnitMap.DistanceKm(PlaceOf(RealUnits.Hefei), PlaceOf(RealUnits.Shannan))); // Shannan has no coordinate
    }

    [Fact]
    public void A_retired_unit_is_looked_at_on_its_own_last_day()
    {
        var juchao = Map.FindLatest(UnitCode.Parse(RealUnits.Juchao))!;
        Assert.Equal(new UnitOnDay(juchao, Day("2011-07-13")), Map.OnItsLastDay(juchao));
        Assert.Equal(EndOf2020, Map.OnItsLastDay(Map.FindLatest(UnitCode.Parse(RealUnits.Feidong))!).Day);
    }

    [Fact]
    public void An_unknown_code_finds_nothing()
    {
        Assert.Null(Map.Find(UnitCode.Parse("999999"), EndOf2020));
        Assert.Null(Map.FindLatest(UnitCode.Parse("999999")));
        Assert.Empty(Map.VersionsOf(UnitCode.Parse("999999")));
    }
}
