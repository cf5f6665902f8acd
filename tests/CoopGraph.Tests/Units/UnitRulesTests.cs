using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;
using static CoopGraph.Tests.Support.SmallMap;

namespace CoopGraph.Tests.Units;

/// <summary>Tests the rules of versions: each test breaks one rule.</summary>
public class UnitRulesTests
{
    [Fact]
    public void Rows_that_obey_the_rules_have_no_breach()
    {
        Assert.Empty(UnitRules.CheckUnits(Tables));
        Assert.Empty(UnitRules.CheckContainments(Tables));
        Assert.Empty(UnitRules.CheckParents(Tables));
        Assert.Empty(UnitRules.CheckChanges(Tables));
        Assert.Empty(UnitRules.CheckFates(Tables));
        Assert.Empty(UnitRules.CheckBorders(Tables));
    }

    [Fact]
    public void On_one_day_a_code_names_one_unit()
    {
        var twice = Unit(RealUnits.ShouOfHuainan, "Another County", UnitKind.County) with { ValidFrom = new(2016, 1, 1), ValidFromPrecision = DatePrecision.Year };
        var tables = Tables with { Units = [.. Tables.Units, twice] };
        Breaches.AreOnly(
            UnitRules.CheckUnits(tables), Tables.Units.Count, "ValidFrom", "340422 Another County", "from 2016-01-01", "340422 Shou County", "from 2015-12-03");
    }

    [Fact]
    public void A_code_may_pass_to_another_unit_on_the_day_the_first_one_ends()
    {
        var next = Unit(RealUnits.ShouOfLuan, "Another County", UnitKind.County) with { ValidFrom = MoveOfShou, ValidFromPrecision = DatePrecision.Day };
        Assert.Empty(UnitRules.CheckUnits(Tables with { Units = [.. Tables.Units, next] }));
    }

    [Theory]
    [InlineData("2015-12-03")]
    [InlineData("2014-01-01")]
    public void The_end_comes_after_the_beginning(string end)
    {
        var tables = WithUnit(RealUnits.ShouOfHuainan, unit => unit with { ValidTo = RealMap.Day(end), ValidToPrecision = DatePrecision.Day });
        Breaches.AreOnly(UnitRules.CheckUnits(tables), RowOfUnit(RealUnits.ShouOfHuainan), "ValidTo", end, "2015-12-03", "exclusive");
    }

    [Theory]
    [InlineData("2009-12-31")]
    [InlineData("2021-01-01")]
    public void A_day_of_change_lies_within_the_data(string day)
    {
        var tables = WithUnit(RealUnits.ShouOfHuainan, unit => unit with { ValidFrom = RealMap.Day(day) });
        Breaches.AreOnly(UnitRules.CheckUnits(tables), RowOfUnit(RealUnits.ShouOfHuainan), "ValidFrom", day, "2009-12-31", "2020-12-31");
    }

    [Fact]
    public void A_day_has_a_precision()
    {
        var tables = WithUnit(RealUnits.ShouOfHuainan, unit => unit with { ValidFromPrecision = null });
        Breaches.AreOnly(UnitRules.CheckUnits(tables), RowOfUnit(RealUnits.ShouOfHuainan), "ValidFromPrecision", "2015-12-03", "no precision");
    }

    [Fact]
    public void Without_a_day_there_is_no_precision()
    {
        var tables = WithUnit(RealUnits.ShouOfHuainan, unit => unit with { ValidToPrecision = DatePrecision.Day });
        Breaches.AreOnly(UnitRules.CheckUnits(tables), RowOfUnit(RealUnits.ShouOfHuainan), "ValidToPrecision", "without a day");
    }

    [Fact]
    public void What_is_known_to_the_year_stands_at_its_first_day()
    {
        var tables = WithUnit(RealUnits.ShouOfHuainan, unit => unit with { ValidFromPrecision = DatePrecision.Year });
        Breaches.AreOnly(UnitRules.CheckUnits(tables), RowOfUnit(RealUnits.ShouOfHuainan), "ValidFrom", "2015-12-03", "1 January");
    }

    [Fact]
    public void A_kind_stands_at_its_level()
    {
        var tables = WithUnit(RealUnits.Tianjiaan, unit => unit with { Level = AdministrativeLevel.Prefecture });
        Breaches.AreOnly(UnitRules.CheckUnits(tables), RowOfUnit(RealUnits.Tianjiaan), "Kind", RealUnits.Tianjiaan, "Prefecture", "District", "County");
    }

    [Theory]
    [InlineData(90.1, 117, "Location.Latitude")]
    [InlineData(double.NaN, 117, "Location.Latitude")]
    [InlineData(31, -180.5, "Location.Longitude")]
    public void A_point_lies_on_the_Earth(double latitude, double longitude, string member)
    {
        var tables = WithUnit(RealUnits.Feidong, unit => unit with { Location = new(latitude, longitude, LocationBasis.Map) });
        Breaches.AreOnly(UnitRules.CheckUnits(tables), RowOfUnit(RealUnits.Feidong), member, "must lie within");
    }

    [Fact]
    public void A_unit_has_both_names()
    {
        var row = RowOfUnit(RealUnits.Feidong);
        Breaches.AreOnly(UnitRules.CheckUnits(WithUnit(RealUnits.Feidong, unit => unit with { NameZh = "" })), row, "NameZh", RealUnits.Feidong);
        Breaches.AreOnly(UnitRules.CheckUnits(WithUnit(RealUnits.Feidong, unit => unit with { NameEn = " " })), row, "NameEn", RealUnits.Feidong);
    }
}
