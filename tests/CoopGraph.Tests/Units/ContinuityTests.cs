using CoopGraph.Testing;
using CoopGraph.Units;
using static CoopGraph.Tests.Support.RealMap;

namespace CoopGraph.Tests.Units;

/// <summary>Units that are renamed, recoded or moved stay the same place; those merged or split do not.</summary>
public class ContinuityTests
{
    private static readonly UnitMap Map = Repository.Map;

    [Fact]
    public void Qianshan_is_one_place_under_two_codes()
    {
        var (county, city) = (On(RealUnits.QianshanCounty, Day("2018-07-01")).Unit, On(RealUnits.QianshanCity, Day("2018-07-02")).Unit);
        Assert.Same(Map.PlaceOf(county), Map.PlaceOf(city));
        Assert.Equal([county, city], Map.PlaceOf(city).Versions);
        Assert.Null(Map.Find(county.Code, Day("2018-07-02")));
        Assert.Null(Map.Find(city.Code, Day("2018-07-01")));

        var succession = Assert.Single(Map.SuccessorsOf(county));
        Assert.Equal((UnitChangeKind.Recoded, new UnitOnDay(city, Day("2018-07-02"))), (succession.Change.Kind, succession.Unit));
        Assert.Equal(new UnitOnDay(county, Day("2018-07-01")), Assert.Single(Map.PredecessorsOf(city)).Unit);
        Assert.Empty(Map.SuccessorsOf(city));
        Assert.Empty(Map.PredecessorsOf(county));
    }

    [Theory]
    [InlineData("2009-12-31", RealUnits.QianshanCounty, "2009-12-31")] // on the data's first day
    [InlineData("2001-01-01", RealUnits.QianshanCounty, "2001-01-01")] // and before it, as far as is known
    [InlineData("2018-07-01", RealUnits.QianshanCounty, "2018-07-01")]
    [InlineData("2018-07-02", RealUnits.QianshanCity, "2018-07-02")] // on the very day of the change
    [InlineData("2025-01-01", RealUnits.QianshanCity, "2025-01-01")]
    public void A_place_is_the_version_of_the_day(string day, string code, string on)
    {
        var unit = PlaceOf(RealUnits.QianshanCity).On(Day(day));
        Assert.Equal((code, Day(on)), (unit.Unit.Code.ToString(), unit.Day));
    }

    [Fact]
    public void A_place_is_its_nearest_version_before_it_begins_and_after_it_ends()
    {
        Assert.Equal(Day("2011-10-22"), PlaceOf(RealUnits.Qijiang).On(EndOf2009).Day); // Qijiang District, made of two in 2011
        Assert.Equal(Day("2011-07-13"), PlaceOf(RealUnits.Chaohu).On(EndOf2020).Day); // prefecture-level Chaohu, dissolved
    }

    [Fact]
    public void Xiangfan_became_Xiangyang_under_the_same_code()
    {
        var place = PlaceOf(RealUnits.Xiangyang);
        Assert.Equal(["襄樊市", "襄阳市"], place.Versions.Select(version => version.NameZh));
        Assert.Equal("Xiangfan", place.On(Day("2010-11-25")).Unit.NameEn);
        Assert.Equal("Xiangyang", place.On(Day("2010-11-26")).Unit.NameEn);
        Assert.Equal("Xiangfan", Map.ParentOf(On(RealUnits.Fancheng, Day("2010-11-25")))?.Unit.NameEn);
        Assert.Equal("Xiangyang", Map.ParentOf(On(RealUnits.Fancheng, Day("2010-11-26")))?.Unit.NameEn);
    }

    [Theory]
    [InlineData(RealUnits.Juchao, RealUnits.ChaohuCity, "Hefei")] // Juchao, as Chaohu City
    [InlineData(RealUnits.LujiangOfChaohu, RealUnits.LujiangOfHefei, "Hefei")] // Lujiang
    [InlineData(RealUnits.WuweiOfChaohu, RealUnits.WuweiOfWuhu, "Wuhu")] // Wuwei
    [InlineData(RealUnits.HanshanOfChaohu, RealUnits.HanshanOfMaanshan, "Ma'anshan")] // Hanshan
    [InlineData(RealUnits.HeOfChaohu, RealUnits.HeOfMaanshan, "Ma'anshan")] // He
    public void Chaohus_five_units_left_it_in_2011(string before, string after, string parent)
    {
        var (eve, day) = (Day("2011-07-13"), Day("2011-07-14"));
        Assert.Equal(RealUnits.Chaohu, Map.ParentOf(On(before, eve))?.Unit.Code.ToString());
        Assert.Equal(parent, Map.ParentOf(On(after, day))?.Unit.NameEn);
        Assert.Same(Map.PlaceOf(On(before, eve).Unit), Map.PlaceOf(On(after, day).Unit));
        Assert.Equal(5, Map.ChildrenOf(On(RealUnits.Chaohu, eve)).Count());
        Assert.Null(Map.Find(UnitCode.Parse(RealUnits.Chaohu), day));
    }

    [Fact]
    public void A_dissolved_prefecture_has_heirs_that_are_other_places()
    {
        var heirs = Map.SuccessorsOf(Map.FindLatest(UnitCode.Parse(RealUnits.Chaohu))!).ToArray();
        Assert.Equal(["Hefei", "Wuhu", "Ma'anshan"], heirs.Select(heir => heir.Unit.Unit.NameEn));
        Assert.All(heirs, heir => Assert.NotSame(PlaceOf(RealUnits.Chaohu), Map.PlaceOf(heir.Unit.Unit)));
        Assert.Contains(RealUnits.Chaohu, Map.PredecessorsOf(heirs[0].Unit.Unit).Select(succession => succession.Unit.Unit.Code.ToString()));
    }

    [Theory]
    [InlineData(RealUnits.ShouOfLuan, RealUnits.ShouOfHuainan, "2015-12-03", "Lu'an", "Huainan")] // Shou County
    [InlineData(RealUnits.ZongyangOfAnqing, RealUnits.ZongyangOfTongling, "2015-10-13", "Anqing", "Tongling")] // Zongyang County
    public void A_county_that_moved_is_the_same_place_under_another_parent(string before, string after, string on, string from, string to)
    {
        var day = Day(on);
        Assert.Equal(from, Map.ParentOf(On(before, day.AddDays(-1)))?.Unit.NameEn);
        Assert.Equal(to, Map.ParentOf(On(after, day))?.Unit.NameEn);
        Assert.Same(Map.PlaceOf(On(before, day.AddDays(-1)).Unit), Map.PlaceOf(On(after, day).Unit));
    }

    [Fact]
    public void A_code_that_was_reused_names_two_places()
    {
        var bearers = Map.VersionsOf(UnitCode.Parse(RealUnits.Qijiang));
        Assert.Equal(["Wansheng District", "Qijiang District"], bearers.Select(unit => unit.NameEn));
        Assert.NotSame(Map.PlaceOf(bearers[0]), Map.PlaceOf(bearers[1]));
        Assert.Equal("Qijiang District", Assert.Single(Map.SuccessorsOf(bearers[0])).Unit.Unit.NameEn);
        Assert.Equal(["Wansheng District", "Qijiang County"], Map.PredecessorsOf(bearers[1]).Select(succession => succession.Unit.Unit.NameEn));
    }

    [Fact]
    public void Only_Danzhou_rose_to_a_higher_level()
    {
        var risen = Assert.Single(Map.Places, place => place.Versions.Any(version => version.Level != place.Latest.Level));
        Assert.Equal(["469003 Danzhou City", "460400 Danzhou"], risen.Versions.Select(version => $"{version.Code} {version.NameEn}"));
        Assert.Equal(
            [AdministrativeLevel.County, AdministrativeLevel.Prefecture],
            risen.Versions.Select(version => version.Level));
    }

    [Fact]
    public void Every_version_belongs_to_one_place_and_every_place_stands_at_its_index()
    {
        Assert.Equal(Repository.Data.Units.Units.Count, Map.Places.Sum(place => place.Versions.Count));
        Assert.All(Map.Places.Index(), place => Assert.Equal(place.Index, place.Item.Index));
        Assert.All(
            Map.Places.SelectMany(place => place.Versions.Zip(place.Versions.Skip(1))),
            pair => Assert.Equal(pair.First.ValidTo, pair.Second.ValidFrom));
    }
}
