using CoopGraph.Cooperations;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;

namespace CoopGraph.Tests.Cooperations;

/// <summary>Tests the spatial scope of a case's parties.</summary>
public class ScopeRulesTests
{
    [Theory]
    [InlineData(RealUnits.Feidong, RealUnits.Feixi)] // Feidong and Feixi of Hefei
    [InlineData(RealUnits.Dongcheng, RealUnits.Xicheng)] // districts directly under Beijing
    [InlineData(RealUnits.Xiantao, RealUnits.Qianjiang)] // Xiantao and Qianjiang, directly under Hubei
    [InlineData(RealUnits.Hefei, RealUnits.Feidong)] // Hefei and one of its counties
    [InlineData(RealUnits.Hubei, RealUnits.Xiantao)] // Hubei and a county directly under it
    public void Parties_of_one_parent_are_in_the_same_prefecture(params string[] parties) =>
        Assert.Equal(SpatialScope.SamePrefecture, ScopeOf("2020-12-31", parties));

    [Theory]
    [InlineData(RealUnits.Feidong, RealUnits.Funan)] // Feidong of Hefei, Funan of Fuyang
    [InlineData(RealUnits.Xiantao, RealUnits.Fancheng)] // directly under Hubei, and under Xiangyang
    [InlineData(RealUnits.Hefei, RealUnits.Huainan)] // two prefectures
    [InlineData(RealUnits.Anhui, RealUnits.Feidong)] // a province and a county of one of its prefectures
    [InlineData(RealUnits.Anhui, RealUnits.Hefei)] // a province and one of its prefectures
    [InlineData(RealUnits.Feidong, RealUnits.Feixi, RealUnits.Funan)] // one party elsewhere is enough
    public void Parties_of_one_province_are_across_prefectures(params string[] parties) =>
        Assert.Equal(SpatialScope.CrossPrefecture, ScopeOf("2020-12-31", parties));

    [Theory]
    [InlineData(RealUnits.Feidong, RealUnits.Fancheng)]
    [InlineData(RealUnits.Dongcheng, RealUnits.Heping)]
    [InlineData(RealUnits.Anhui, RealUnits.Hubei)]
    [InlineData(RealUnits.Hefei, RealUnits.Hangzhou)]
    [InlineData(RealUnits.Feidong, RealUnits.Feixi, RealUnits.Fancheng)]
    public void Parties_of_two_provinces_are_across_provinces(params string[] parties) =>
        Assert.Equal(SpatialScope.CrossProvince, ScopeOf("2020-12-31", parties));

    [Theory]
    [InlineData("2015-12-02", RealUnits.ShouOfLuan, SpatialScope.SamePrefecture)] // Shou County with Huoqiu of Lu'an, on the eve
    [InlineData("2015-12-03", RealUnits.ShouOfHuainan, SpatialScope.CrossPrefecture)] // and on the very day it came to Huainan
    public void What_counts_is_the_parent_on_the_day_of_signing(string date, string shou, SpatialScope scope) =>
        Assert.Equal(scope, ScopeOf(date, shou, RealUnits.Huoqiu));

    [Fact]
    public void Where_only_the_year_is_known_its_last_day_counts()
    {
        var placed = Repository.Map.Place(Cases.Between("2015", RealUnits.ShouOfLuan, RealUnits.Huoqiu));
        Assert.Equal(new DateOnly(2015, 12, 31), placed.Day);
        Assert.Equal(SpatialScope.CrossPrefecture, placed.Scope);
        Assert.Equal(RealUnits.ShouOfHuainan, placed.Parties[0].Unit.Unit.Code.ToString());
        Assert.Equal(SpatialScope.SamePrefecture, ScopeOf("2014", RealUnits.ShouOfLuan, RealUnits.Huoqiu));
    }

    [Fact]
    public void Where_only_the_month_is_known_its_last_day_counts()
    {
        Assert.Equal(SpatialScope.SamePrefecture, ScopeOf("2015-11", RealUnits.ShouOfLuan, RealUnits.Huoqiu));
        Assert.Equal(SpatialScope.CrossPrefecture, ScopeOf("2015-12", RealUnits.ShouOfLuan, RealUnits.Huoqiu));
    }

    [Fact]
    public void Without_a_date_the_last_day_of_the_window_counts()
    {
        var placed = Repository.Map.Place(Cases.Between(null, RealUnits.ShouOfLuan, RealUnits.Huoqiu));
        Assert.Equal(RealMap.EndOf2020, placed.Day);
        Assert.Equal(SpatialScope.CrossPrefecture, placed.Scope);
        Assert.Null(placed.Year);
    }

    [Theory]
    [InlineData("2008", "2009-12-31")]
    [InlineData("2023-05-06", "2020-12-31")]
    [InlineData("2012-02", "2012-02-29")]
    public void A_date_outside_the_window_is_judged_by_the_nearest_day_within(string date, string day) =>
        Assert.Equal(RealMap.Day(day), ScopeRules.DayOf(PartialDate.TryParse(date), DataWindow.Seed));

    [Fact]
    public void A_county_belongs_to_its_parent_and_every_other_unit_to_itself()
    {
        var map = SmallMap.Map;
        foreach (var (code, home) in new[] { (RealUnits.Feidong, RealUnits.Hefei), (RealUnits.Xiantao, RealUnits.Hubei), (RealUnits.Hefei, RealUnits.Hefei), (RealUnits.Anhui, RealUnits.Anhui) })
            Assert.Equal(home, map.Home(RealMap.On(map, code, RealMap.EndOf2020)).Unit.Code.ToString());
    }

    private static SpatialScope ScopeOf(string date, params string[] parties) => Repository.Map.Place(Cases.Between(date, parties)).Scope;
}
