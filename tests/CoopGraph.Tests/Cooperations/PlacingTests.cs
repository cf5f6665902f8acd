using CoopGraph.Cooperations;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;

namespace CoopGraph.Tests.Cooperations;

/// <summary>Tests the facts of a case that follow from the map of its day.</summary>
public class PlacingTests
{
    [Theory]
    [InlineData(AdministrativeLevel.County, RealUnits.Feidong, RealUnits.Feixi)]
    [InlineData(AdministrativeLevel.Prefecture, RealUnits.Feidong, RealUnits.Hefei)]
    [InlineData(AdministrativeLevel.Province, RealUnits.Feidong, RealUnits.Hefei, RealUnits.Hubei)]
    public void A_case_stands_at_the_highest_level_among_its_parties(AdministrativeLevel level, params string[] parties) =>
        Assert.Equal(level, Repository.Map.Place(Cases.Between("2019", parties)).Level);

    [Fact]
    public void A_case_of_n_parties_has_a_tie_for_every_two_with_a_scope_of_its_own()
    {
        var placed = Repository.Map.Place(Cases.Between("2019", RealUnits.Feidong, RealUnits.Feixi, RealUnits.Funan, RealUnits.Fancheng));
        Assert.Equal(6, placed.Ties.Count);
        Assert.Equal(
            [
                SpatialScope.SamePrefecture, SpatialScope.CrossPrefecture, SpatialScope.CrossProvince,
                SpatialScope.CrossPrefecture, SpatialScope.CrossProvince, SpatialScope.CrossProvince,
            ],
            placed.Ties.Select(tie => tie.Scope));
    }

    [Fact]
    public void A_party_comes_with_those_above_it_on_the_day()
    {
        var placed = Repository.Map.Place(Cases.Between("2014-06-30", RealUnits.ShouOfLuan, RealUnits.Feidong));
        Assert.Equal(
            ["340422 Shou County", "341500 Lu'an", "340000 Anhui", "100000 China"],
            placed.Parties[0].Holders.Select(place => place.ToString()));
    }

    [Fact]
    public void The_arranging_government_is_placed_too()
    {
        var arranged = Cases.Between("2019", RealUnits.Feidong, RealUnits.Funan) with { Mechanism = Mechanism.Arranged, ArrangedBy = UnitCode.Parse(RealUnits.Anhui) };
        Assert.Equal("Anhui", Repository.Map.Place(arranged).ArrangedBy?.Unit.Unit.NameEn);
    }

    [Fact]
    public void A_code_means_the_unit_that_bore_it_at_the_time()
    {
        var code = UnitCode.Parse(RealUnits.Qijiang);
        Assert.Equal("Wansheng District", NameAt("2010"));
        Assert.Equal("Wansheng District", NameAt("2011-10-21"));
        Assert.Equal("Qijiang District", NameAt("2011-10-22"));
        Assert.Equal("Qijiang District", NameAt("2011"));
        Assert.Equal("Qijiang District", NameAt(null));
        Assert.Null(Repository.Map.PlaceNamedBy(UnitCode.Parse(RealUnits.QianshanCity), PartialDate.TryParse("2017")));

        string? NameAt(string? date) =>
            Repository.Map.PlaceNamedBy(code, date is null ? null : PartialDate.TryParse(date))?.Latest.NameEn;
    }
}
