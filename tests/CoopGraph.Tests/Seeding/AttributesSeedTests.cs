using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;
using static CoopGraph.Tests.Support.TemporarySeed;

namespace CoopGraph.Tests.Seeding;

/// <summary>The files of attributes: they are read, and a bad row refuses the seed with its place and reason.</summary>
public sealed class AttributesSeedTests : IDisposable
{
    private readonly TemporarySeed _seed = new();

    public void Dispose() => _seed.Dispose();

    [Fact]
    public void Rows_are_read_with_all_their_fields()
    {
        var read = _seed.Read().Units.Attributes;
        Assert.Equal(new PoorListing(UnitCode.Parse(RealUnits.Yuexi), "poor-832", 2012, 2018, 2018, "list of 832", "A note"), read.PoorListings[1]);
        Assert.Equal(new Population(UnitCode.Parse(RealUnits.QianshanCity), 2020, 427222, "census 2020", "its prefecture has zones counted apart"), read.Populations[1]);
        Assert.Equal(new CityRegionMember(UnitCode.Parse(RealUnits.Anhui), new CityRegion("yrd-2019", "Yangtze River Delta", 2019, null, "Another plan")), read.RegionMembers[1]);
    }

    [Fact]
    public void The_real_files_are_read_whole()
    {
        var read = Repository.Data.Units.Attributes;
        Assert.Equal((923, 6422, 66), (read.PoorListings.Count, read.Populations.Count, read.RegionMembers.Count));
    }

    [Theory]
    [InlineData(PoorCounties, 3, "code", "340828", "340899", "340899 is no unit's code", "in 2012")]
    [InlineData(PoorCounties, 3, "code", "340828", "340800", "only counties are on the list")]
    [InlineData(PoorCounties, 3, "code", "340828", "340882", "340882 is in force from 2018-07-02", "in 2012")]
    [InlineData(PoorCounties, 2, "from_year", "2012,2018", "2011,2018", "2011 is no year of the list", "2012 to 2020")]
    [InlineData(PoorCounties, 2, "from_year", "2012,2018", "early,2018", "'early' is not a whole number")]
    [InlineData(PoorCounties, 2, "to_year", "2012,2018", "2015,2014", "2014", "before the first, 2015")]
    [InlineData(PoorCounties, 2, "exit_year", "2018,2018", "2018,2017", "2017, is before the last year on the list, 2018")]
    [InlineData(PoorCounties, 2, "source", "list of 832", "", "every row fills it in")]
    [InlineData(Populations, 2, "code", "340824", "340899", "340899 is no unit's code", "2010-11-01")]
    [InlineData(Populations, 2, "code", "340824", "340882", "in force from 2018-07-02", "2010-11-01")]
    [InlineData(Populations, 2, "year", "2010", "2015", "2015 has no census", "2010 and 2020")]
    [InlineData(Populations, 2, "population", "500292", "0", "must be above 0")]
    [InlineData(Populations, 2, "population", "500292", "-5", "must be above 0")]
    [InlineData(Populations, 2, "population", "500292", "500.292", "'500.292' is not a whole number")]
    [InlineData(CityRegions, 2, "code", "340100", "340122", "a member is a prefecture or a province")]
    [InlineData(CityRegions, 2, "to_year", "2016,2019", "2016,2015", "2015, is before the first, 2016")]
    [InlineData(CityRegions, 2, "name", "Yangtze River Delta city group", "", "every row fills it in")]
    public void A_bad_row_is_refused(string file, int line, string column, string old, string wrong, params string[] reasons) =>
        _seed.Replace(file, old, wrong).IsRefusedOnlyFor(file, line, column, reasons);

    [Fact]
    public void A_row_that_repeats_another_is_refused()
    {
        _seed.Append(PoorCounties, "340828,岳西县,poor-832,2016,2017,2018,list of 832,").IsRefusedOnlyFor(PoorCounties, 4, "code", "another row already");
        using var populations = new TemporarySeed();
        populations.Append(Populations, "340824,2010,1,census 2010,").IsRefusedOnlyFor(Populations, 4, "code", "in an earlier row already");
        using var regions = new TemporarySeed();
        regions.Append(CityRegions, "340000,安徽省,yrd-2019,Yangtze River Delta,2019,,Another plan").IsRefusedOnlyFor(CityRegions, 4, "code", "in an earlier row already");
    }

    [Fact]
    public void Rows_of_a_region_that_contradict_each_other_are_refused() =>
        _seed.Append(CityRegions, "340800,安庆市,yrd-2019,Another name,2019,,Another plan").IsRefusedOnlyFor(CityRegions, 4, "list", "tell the same of it");

    [Theory]
    [InlineData(PoorCounties)]
    [InlineData(Populations)]
    [InlineData(CityRegions)]
    public void Each_file_must_be_there_and_is_part_of_the_fingerprint(string file)
    {
        var before = _seed.Read().Fingerprint;
        _seed.Write(file, "# a comment\n" + _seed.Text(file));
        Assert.NotEqual(before, _seed.Read().Fingerprint);
        _seed.Delete(file).IsRefusedOnlyFor(file, 0, null, "missing");
    }
}
