using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;
using static CoopGraph.Tests.Support.SmallMap;

namespace CoopGraph.Tests.Units;

/// <summary>Tests the rules of containments: each test breaks one rule.</summary>
public class ContainmentRulesTests
{
    private static readonly int New = Tables.Containments.Count;

    [Fact]
    public void The_child_is_in_force_all_the_time()
    {
        var later = Change(RealUnits.ShouOfHuainan, containment => containment with { From = new(2015, 1, 1) });
        Breaches.AreOnly(UnitRules.CheckContainments(later), 10, "Child", "340422 is in force from 2015-12-03", "from 2015-01-01");
    }

    [Fact]
    public void The_parent_is_in_force_all_the_time()
    {
        var tables = WithUnit(RealUnits.Huainan, unit => unit with { ValidFrom = MoveOfShou, ValidFromPrecision = DatePrecision.Day });
        var breaches = UnitRules.CheckContainments(tables).Where(breach => breach.Member == "Parent");
        Breaches.AreOnly(breaches, 7, "Parent", "340400 is in force from 2015-12-03, but this row holds all the time");
    }

    [Fact]
    public void An_unknown_code_is_no_parent()
    {
        var tables = Change(RealUnits.Feixi, containment => containment with { Parent = Code("340900") });
        Breaches.AreOnly(UnitRules.CheckContainments(tables), 6, "Parent", "340900 is no unit's code");
    }

    [Fact]
    public void An_edge_lies_within_one_version_of_its_child()
    {
        // Renamed in 2012: the edge must be split there, too.
        var renamed = Tables.Units[RowOfUnit(RealUnits.Feixi)] with { ValidFrom = new(2012, 1, 1) };
        var tables = WithUnit(RealUnits.Feixi, unit => unit with { ValidTo = new(2012, 1, 1) });
        tables = tables with { Units = [.. tables.Units, renamed] };
        Breaches.AreOnly(
            UnitRules.CheckContainments(tables), 6, "Child", "until 2012-01-01 (exclusive), and again from 2012-01-01", "within the time of one version");
    }

    [Fact]
    public void A_parent_is_of_a_higher_level()
    {
        var tables = Change(RealUnits.Feixi, containment => containment with { Parent = Code(RealUnits.Feidong) });
        Breaches.AreOnly(UnitRules.CheckContainments(tables), 6, "Parent", "340122 Feidong County", "340123 Feixi County", "higher level");
    }

    [Fact]
    public void On_one_day_a_unit_has_one_parent() =>
        Breaches.AreOnly(
            UnitRules.CheckContainments(AndContainment(RealUnits.Huainan, RealUnits.Feixi, new(2015, 1, 1))),
            New,
            "Parent",
            "340123 lies in 340400 from 2015-01-01 and in 340100 all the time");

    [Fact]
    public void A_containment_ends_after_it_begins() =>
        Breaches.AreOnly(
            UnitRules.CheckContainments(Change(RealUnits.ShouOfHuainan, containment => containment with { From = new(2018, 1, 1), To = new(2017, 1, 1) })),
            10,
            "To",
            "2017-01-01",
            "2018-01-01");

    [Fact]
    public void Every_unit_but_the_country_has_a_parent()
    {
        var tables = Tables with { Containments = [.. Tables.Containments.Where(containment => containment.Child != Code(RealUnits.Feixi))] };
        Breaches.AreOnly(UnitRules.CheckParents(tables), RowOfUnit(RealUnits.Feixi), "Code", "340123 Feixi County has no parent when the data start");
    }

    [Theory]
    [InlineData("2016-05-01", null, "2015-12-03")]
    [InlineData("2015-12-03", "2019-01-01", "2019-01-01")]
    public void A_unit_has_a_parent_on_every_day_of_its_time(string from, string? to, string orphanedOn)
    {
        var tables = Change(RealUnits.ShouOfHuainan, edge => edge with { From = RealMap.Day(from), To = to is null ? null : RealMap.Day(to) });
        Breaches.AreOnly(UnitRules.CheckParents(tables), RowOfUnit(RealUnits.ShouOfHuainan), "Code", $"has no parent on {orphanedOn}");
    }

    private static UnitTables Change(string child, Func<Containment, Containment> change) =>
        Tables with { Containments = [.. Tables.Containments.Select(edge => edge.Child == Code(child) ? change(edge) : edge)] };
}
