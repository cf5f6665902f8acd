using CoopGraph.Cooperations;
using CoopGraph.Tests.Support;
using CoopGraph.Units;

namespace CoopGraph.Tests.Cooperations;

/// <summary>How far apart the parties of a case stand.</summary>
public class ScopeRulesTests
{
    [Theory]
    [InlineData("340122", "340123")] // Feidong and Feixi of Hefei
    [InlineData("110101", "110102")] // districts directly under Beijing
    [InlineData("429004", "429005")] // Xiantao and Qianjiang, directly under Hubei
    [InlineData("340100", "340122")] // Hefei and one of its counties
    [InlineData("420000", "429004")] // Hubei and a county directly under it
    public void Parties_of_one_parent_are_in_the_same_prefecture(params string[] parties) =>
        Assert.Equal(SpatialScope.SamePrefecture, ScopeOf("2020-12-31", parties));

    [Theory]
    [InlineData("340122", "341225")] // Feidong of Hefei, Funan of Fuyang
    [InlineData("429004", "420606")] // directly under Hubei, and under Xiangyang
    [InlineData("340100", "340400")] // two prefectures
    [InlineData("340000", "340122")] // a province and a county of one of its prefectures
    [InlineData("340000", "340100")] // a province and one of its prefectures
    [InlineData("340122", "340123", "341225")] // one party elsewhere is enough
    public void Parties_of_one_province_are_across_prefectures(params string[] parties) =>
        Assert.Equal(SpatialScope.CrossPrefecture, ScopeOf("2020-12-31", parties));

    [Theory]
    [InlineData("340122", "420606")]
    [InlineData("110101", "120101")]
    [InlineData("340000", "420000")]
    [InlineData("340100", "330100")]
    [InlineData("340122", "340123", "420606")]
    public void Parties_of_two_provinces_are_across_provinces(params string[] parties) =>
        Assert.Equal(SpatialScope.CrossProvince, ScopeOf("2020-12-31", parties));

    [Theory]
    [InlineData("2015-12-02", "341521", SpatialScope.SamePrefecture)] // Shou County with Huoqiu of Lu'an, on the eve
    [InlineData("2015-12-03", "340422", SpatialScope.CrossPrefecture)] // and on the very day it came to Huainan
    public void What_counts_is_the_parent_on_the_day_of_signing(string date, string shou, SpatialScope scope) =>
        Assert.Equal(scope, ScopeOf(date, shou, "341522"));

    [Fact]
    public void Where_only_the_year_is_known_its_last_day_counts()
    {
        var placed = Repository.Map.Place(Cases.Between("2015", "341521", "341522"));
        Assert.Equal(new DateOnly(2015, 12, 31), placed.Day);
        Assert.Equal(SpatialScope.CrossPrefecture, placed.Scope);
        Assert.Equal("340422", placed.Parties[0].Unit.Unit.Code.ToString());
        Assert.Equal(SpatialScope.SamePrefecture, ScopeOf("2014", "341521", "341522"));
    }

    [Fact]
    public void Where_only_the_month_is_known_its_last_day_counts()
    {
        Assert.Equal(SpatialScope.SamePrefecture, ScopeOf("2015-11", "341521", "341522"));
        Assert.Equal(SpatialScope.CrossPrefecture, ScopeOf("2015-12", "341521", "341522"));
    }

    [Fact]
    public void Without_a_date_the_last_day_of_the_window_counts()
    {
        var placed = Repository.Map.Place(Cases.Between(null, "341521", "341522"));
        Assert.Equal(RealUnits.EndOf2020, placed.Day);
        Assert.Equal(SpatialScope.CrossPrefecture, placed.Scope);
        Assert.Null(placed.Year);
    }

    [Theory]
    [InlineData("2008", "2009-12-31")]
    [InlineData("2023-05-06", "2020-12-31")]
    [InlineData("2012-02", "2012-02-29")]
    public void A_date_outside_the_window_is_judged_by_the_nearest_day_within(string date, string day) =>
        Assert.Equal(RealUnits.Day(day), ScopeRules.DayOf(PartialDate.TryParse(date), DataWindow.Seed));

    [Fact]
    public void A_county_belongs_to_its_parent_and_every_other_unit_to_itself()
    {
        var map = SmallMap.Map;
        foreach (var (code, home) in new[] { ("340122", "340100"), ("429004", "420000"), ("340100", "340100"), ("340000", "340000") })
            Assert.Equal(home, map.Home(RealUnits.On(map, code, RealUnits.EndOf2020)).Unit.Code.ToString());
    }

    private static SpatialScope ScopeOf(string date, params string[] parties) => Repository.Map.Place(Cases.Between(date, parties)).Scope;
}
