using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;
using static CoopGraph.Tests.Support.SmallMap;

namespace CoopGraph.Tests.Units;

/// <summary>Tests the rules of changes and borders: each test breaks one rule.</summary>
public class ChangeAndBorderRulesTests
{
    private static readonly int New = Tables.Borders.Count;

    [Fact]
    public void The_code_ends_on_the_day_of_the_change()
    {
        var tables = WithChange(change => change with { Code = Code(RealUnits.Huoqiu) });
        Breaches.AreOnly(UnitRules.CheckChanges(tables), 0, "Code", "Nothing ends on 2015-12-03", "341522 is in force all the time");
    }

    [Fact]
    public void A_created_code_begins_on_the_day_and_has_no_successor()
    {
        var created = WithChange(change => change with { Kind = UnitChangeKind.Created, Code = Code(RealUnits.ShouOfHuainan), Successors = [] });
        Assert.Empty(UnitRules.CheckChanges(created));
        var ended = WithChange(change => change with { Kind = UnitChangeKind.Created, Successors = [] });
        Breaches.AreOnly(UnitRules.CheckChanges(ended), 0, "Code", "Nothing begins on 2015-12-03", RealUnits.ShouOfLuan);
        var followed = WithChange(change => change with { Kind = UnitChangeKind.Created, Code = Code(RealUnits.ShouOfHuainan) });
        Breaches.AreOnly(UnitRules.CheckChanges(followed), 0, "Successors", "340422 was created");
    }

    [Fact]
    public void Successors_are_in_force_on_the_day()
    {
        var tables = WithChange(change => change with { Kind = UnitChangeKind.Split, Successors = [Code(RealUnits.Tianjiaan), Code("340999")] });
        Breaches.AreOnly(UnitRules.CheckChanges(tables), 0, "Successors", "No successor on 2015-12-03", "340999 is no unit's code");
    }

    [Fact]
    public void What_ends_has_a_successor()
    {
        var tables = WithChange(change => change with { Kind = UnitChangeKind.Abolished, Successors = [] });
        Breaches.AreOnly(UnitRules.CheckChanges(tables), 0, "Successors", "341521 ends without a successor");
    }

    [Fact]
    public void A_change_that_keeps_the_place_leads_to_one_unit()
    {
        var tables = WithChange(change => change with { Successors = [Code(RealUnits.ShouOfHuainan), Code(RealUnits.Huoqiu)] });
        Breaches.AreOnly(UnitRules.CheckChanges(tables), 0, "Successors", "341521 was moved", "one successor, not 2");
    }

    [Fact]
    public void A_change_that_keeps_the_place_leads_to_a_unit_that_begins()
    {
        var tables = WithChange(change => change with { Successors = [Code(RealUnits.Huoqiu)] });
        Breaches.AreOnly(UnitRules.CheckChanges(tables), 0, "Successors", "begins on that day, but 341522 is in force all the time");
    }

    [Fact]
    public void Renaming_keeps_the_code_and_nothing_else_does()
    {
        var tables = WithChange(change => change with { Kind = UnitChangeKind.Renamed });
        Breaches.AreOnly(UnitRules.CheckChanges(tables), 0, "Successors", "341521 was renamed to 340422", "keeps its code");
    }

    [Fact]
    public void A_unit_ends_once()
    {
        var merged = Tables.Changes[0] with { Kind = UnitChangeKind.Merged };
        Breaches.AreOnly(UnitRules.CheckChanges(Tables with { Changes = [.. Tables.Changes, merged] }), 1, "Code", "ends twice on 2015-12-03");
    }

    [Fact]
    public void Two_units_that_become_one_are_merged()
    {
        var tables = WithUnit(RealUnits.Huoqiu, unit => unit with { ValidTo = MoveOfShou, ValidToPrecision = DatePrecision.Day });
        tables = tables with { Changes = [.. tables.Changes, tables.Changes[0] with { Code = Code(RealUnits.Huoqiu) }] };
        Breaches.AreOnly(UnitRules.CheckChanges(tables), 1, "Successors", "340422 continues another unit", "merged");
    }

    [Fact]
    public void A_change_has_a_day_within_the_data_at_its_precision()
    {
        var outside = WithChange(change => change with { On = new(2021, 6, 1) });
        Assert.Contains(UnitRules.CheckChanges(outside), breach => breach is { Row: 0, Member: "On" });
        var vague = WithChange(change => change with { Precision = DatePrecision.Year });
        Breaches.AreOnly(UnitRules.CheckChanges(vague), 0, "On", "1 January");
    }

    [Fact]
    public void Every_end_and_every_beginning_has_a_change()
    {
        var breaches = UnitRules.CheckFates(Tables with { Changes = [] }).ToArray();
        Assert.Equal(
            [(RowOfUnit(RealUnits.ShouOfLuan), "ValidTo"), (RowOfUnit(RealUnits.ShouOfHuainan), "ValidFrom")],
            breaches.Select(breach => (breach.Row, breach.Member)));
        Assert.Contains("341521 Shou County ends on 2015-12-03, but no change", breaches[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_border_has_the_lower_code_first() =>
        Breaches.AreOnly(UnitRules.CheckBorders(AndBorder(RealUnits.Tianjiaan, RealUnits.Feidong)), New, "Second", "340122 does not come after 340403");

    [Fact]
    public void A_border_is_one_of_county_level() =>
        Breaches.AreOnly(UnitRules.CheckBorders(AndBorder(RealUnits.Hefei, RealUnits.Feidong)), New, "First", "340100 Hefei", "Prefecture");

    [Fact]
    public void Both_units_of_a_border_are_in_force_all_the_time() =>
        Breaches.AreOnly(UnitRules.CheckBorders(AndBorder(RealUnits.Tianjiaan, RealUnits.ShouOfHuainan)), New, "Second", "340422 is in force from 2015-12-03", "all the time");

    [Fact]
    public void A_border_ends_after_it_begins() =>
        Breaches.AreOnly(
            UnitRules.CheckBorders(AndBorder(RealUnits.Feidong, RealUnits.Tianjiaan, new(2015, 1, 1), new(2014, 1, 1))), New, "To", "2014-01-01", "2015-01-01");

    [Fact]
    public void A_pair_is_listed_once_at_a_time()
    {
        Breaches.AreOnly(
            UnitRules.CheckBorders(AndBorder(RealUnits.Feidong, RealUnits.Feixi, new(2015, 1, 1))), New, "Second", "340122 and 340123", "from 2015-01-01 and also all the time");
        var twice = AndBorder(RealUnits.Feidong, RealUnits.Tianjiaan, null, new(2012, 1, 1));
        Assert.Empty(UnitRules.CheckBorders(twice with { Borders = [.. twice.Borders, new(Code(RealUnits.Feidong), Code(RealUnits.Tianjiaan), new(2012, 1, 1))] }));
    }
}
