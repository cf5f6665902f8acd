using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;
using static CoopGraph.Tests.Support.RealMap;

namespace CoopGraph.Tests.Units;

/// <summary>Facts about units from lists and censuses, on the real map.</summary>
public class AttributesTests
{
    private static readonly UnitMap Map = Repository.Map;

    [Theory]
    [InlineData(RealUnits.QianshanCounty, "2011-12-31", false)]
    [InlineData(RealUnits.QianshanCounty, "2012-01-01", true)]
    [InlineData(RealUnits.QianshanCity, "2018-12-31", true)]
    [InlineData(RealUnits.QianshanCity, "2019-01-01", false)]
    [InlineData(RealUnits.Feidong, "2015-06-30", false)]
    [InlineData(RealUnits.Anqing, "2015-06-30", false)]
    public void A_county_is_poor_from_2012_to_the_year_of_its_exit(string code, string day, bool poor) =>
        Assert.Equal(poor, Map.IsListedPoor(On(code, Day(day))));

    [Fact]
    public void An_entry_goes_on_under_a_new_code()
    {
        var shou = Map.PoorListingOf(PlaceOf(RealUnits.ShouOfHuainan))!;
        Assert.Equal((RealUnits.ShouOfHuainan, 2012, 2018, 2018), (shou.Code.ToString(), shou.From, shou.To, shou.ExitYear));
        Assert.Null(Map.PoorListingOf(PlaceOf(RealUnits.Feidong)));
    }

    [Fact]
    public void The_list_has_158_counties_of_the_eight_provinces_and_exactly_20_of_Anhui()
    {
        string[] PoorOf(string province) => Map.Below(On(province, Day("2014-12-31")), AdministrativeLevel.County).Where(Map.IsListedPoor).Codes();
        Assert.Equal(20, PoorOf(RealUnits.Anhui).Length);
        Assert.Equal(
            (66, 36, 28, 8, 0, 0, 0),
            (PoorOf(RealUnits.Guizhou).Length, PoorOf(RealUnits.Shanxi).Length, PoorOf(RealUnits.Hubei).Length, PoorOf(RealUnits.Jilin).Length, PoorOf(RealUnits.Zhejiang).Length, PoorOf(RealUnits.Shandong).Length, PoorOf(RealUnits.Guangdong).Length));
    }

    [Fact]
    public void A_population_is_that_of_the_code_on_the_day_of_the_census()
    {
        Assert.Equal((861_960, null), Told(RealUnits.Feidong, 2010));
        Assert.Equal(500_292, Map.PopulationOf(PlaceOf(RealUnits.QianshanCity), 2010)!.People);
        Assert.Equal((441_224, "its prefecture has zones counted apart, see population-zones-2020.csv"), Told(RealUnits.QianshanCity, 2020));
        Assert.Equal(1_332_810_869, Map.PopulationOf(PlaceOf(RealUnits.China), 2010)!.People);
        Assert.Null(Map.PopulationOf(PlaceOf(RealUnits.Feidong), 2015));

        static (int, string?) Told(string code, int year) => (Map.PopulationOf(PlaceOf(code), year)!.People, Map.PopulationOf(PlaceOf(code), year)!.Note);
    }

    [Fact]
    public void A_prefecture_is_in_the_regions_of_its_own_and_of_its_province()
    {
        Assert.Equal(["yrd-26", "yrd-27", "yrd-2019"], Map.CityRegionsOf(On(RealUnits.Hefei, EndOf2020)).Select(region => region.Id));
        Assert.Equal(["yrd-26", "yrd-27", "yrd-2019"], Map.CityRegionsOf(On(RealUnits.Feidong, EndOf2020)).Select(region => region.Id));
        Assert.Empty(Map.CityRegionsOf(On(RealUnits.Shanxi, EndOf2020)));
    }

    [Theory]
    [InlineData(2009, 2010)]
    [InlineData(2014, 2010)]
    [InlineData(2015, 2020)]
    [InlineData(2020, 2020)]
    public void A_year_has_its_nearest_census(int year, int census) => Assert.Equal(census, Census.NearestTo(year));

    [Fact]
    public void A_constellation_tells_a_county_on_the_list_from_the_same_one_off_it()
    {
        var (on, off) = (On(RealUnits.Yuexi, Day("2017-12-31")), On(RealUnits.Yuexi, Day("2018-01-01")));
        Assert.NotEqual(Map.ConstellationOf(on), Map.ConstellationOf(off));
        Assert.All([on, off], unit => Assert.Equal(Map.IsListedPoor(unit), Map.IsListedPoor(Map.Constellations[Map.ConstellationOf(unit)])));
        Assert.Equal((true, false), (Map.StandingOf(on).IsListedPoor, Map.StandingOf(off).IsListedPoor));
    }
}
