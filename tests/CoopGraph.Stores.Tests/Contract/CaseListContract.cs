using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>Tests the cases that belong to a place, and their contents.</summary>
public class CaseListContract
{
    [SkippableTheory, EveryStore]
    public async Task A_place_keeps_its_cases_through_a_new_code(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store,
            SmallCountry.Case("A", "2017", RealUnits.QianshanCounty, RealUnits.Yuexi),
            SmallCountry.Case("B", "2019", RealUnits.QianshanCity, RealUnits.Yuexi));
        Assert.Equal(["A", "B"], await graph.CasesAsync(CaseRelation.TakingPart, RealUnits.QianshanCounty));
        Assert.Equal(["A", "B"], await graph.CasesAsync(CaseRelation.TakingPart, RealUnits.QianshanCity));
    }

    [SkippableTheory, EveryStore]
    public async Task A_merged_unit_leaves_its_cases_to_nobody(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.Case("A", "2012", RealUnits.Datong, RealUnits.Feidong));
        Assert.Equal(["A"], await graph.CasesAsync(CaseRelation.TakingPart, RealUnits.Datong));
        Assert.Empty(await graph.CasesAsync(CaseRelation.TakingPart, RealUnits.Tianjiaan));
    }

    [SkippableTheory, EveryStore]
    public async Task A_higher_unit_takes_part_through_those_that_lay_in_it_on_the_cases_day_once_a_case(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store,
            SmallCountry.Case("A", "2015-12-02", RealUnits.ShouOfLuan, RealUnits.Huoqiu),
            SmallCountry.Case("B", "2015-12-03", RealUnits.ShouOfHuainan, RealUnits.Huoqiu));
        Assert.Equal(["A", "B"], await graph.CasesAsync(CaseRelation.TakingPart, RealUnits.Luan));
        Assert.Equal(["B"], await graph.CasesAsync(CaseRelation.TakingPart, RealUnits.Huainan));
        Assert.Equal(["A", "B"], await graph.CasesAsync(CaseRelation.TakingPart, RealUnits.Anhui));
        Assert.Equal(["A", "B"], await graph.CasesAsync(CaseRelation.TakingPart, RealUnits.China));
        Assert.Empty(await graph.CasesAsync(CaseRelation.TakingPart, RealUnits.Hubei));
    }

    [SkippableTheory, EveryStore]
    public async Task The_cases_that_a_government_arranged_are_its_own_and_no_others(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store,
            SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Huoqiu).ArrangedBy(RealUnits.Anhui),
            SmallCountry.Case("B", "2014", RealUnits.Anhui, RealUnits.Xiantao).ArrangedBy(RealUnits.China),
            SmallCountry.Case("C", "2014", RealUnits.Feidong, RealUnits.Huoqiu));
        Assert.Equal(["A"], await graph.CasesAsync(CaseRelation.ArrangedBy, RealUnits.Anhui));
        Assert.Equal(["B"], await graph.CasesAsync(CaseRelation.ArrangedBy, RealUnits.China));
        Assert.Empty(await graph.CasesAsync(CaseRelation.ArrangedBy, RealUnits.Hubei));
        Assert.Equal(["A", "B", "C"], await graph.CasesAsync(CaseRelation.Everywhere));
    }

    [SkippableTheory, EveryStore]
    public async Task A_case_is_judged_by_the_map_of_its_day(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store,
            SmallCountry.Case("day", "2015-12-02", RealUnits.ShouOfLuan, RealUnits.Huoqiu),
            SmallCountry.Case("month", "2015-12", RealUnits.ShouOfHuainan, RealUnits.Huoqiu),
            SmallCountry.Case("none", null, RealUnits.ShouOfHuainan, RealUnits.Tianjiaan),
            SmallCountry.Case("old", "1999", RealUnits.ShouOfLuan, RealUnits.Huoqiu),
            SmallCountry.Case("year", "2015", RealUnits.ShouOfLuan, RealUnits.Xiantao));
        var cases = (await graph.Snapshot.FindAsync(["day", "month", "none", "old", "year"], default)).OfType<PlacedCooperation>().ToArray();
        Assert.Equal(
            ["2015-12-02", "2015-12-31", "2020-12-31", "2009-12-31", "2015-12-31"], cases.Select(found => found.Day.ToString("yyyy-MM-dd")));
        Assert.Equal(
            [SpatialScope.SamePrefecture, SpatialScope.CrossPrefecture, SpatialScope.SamePrefecture, SpatialScope.SamePrefecture, SpatialScope.CrossProvince],
            cases.Select(found => found.Scope));
        Assert.Equal(RealUnits.ShouOfHuainan, cases[4].Parties[0].Unit.Unit.Code.ToString());
    }

    [SkippableTheory, EveryStore]
    public async Task A_cases_level_is_the_highest_among_its_parties(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store,
            SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Huoqiu),
            SmallCountry.Case("B", "2014", RealUnits.Feidong, RealUnits.Luan),
            SmallCountry.Case("C", "2014", RealUnits.Feidong, RealUnits.Luan, RealUnits.Hubei));
        Assert.Equal(["A"], await graph.CasesAsync(CaseRelation.Everywhere, null, Conditions.Is(FilterField.CaseLevel, AdministrativeLevel.County)));
        Assert.Equal(["C"], await graph.CasesAsync(CaseRelation.Everywhere, null, Conditions.Is(FilterField.CaseLevel, AdministrativeLevel.Province)));
    }

    [SkippableTheory, EveryStore]
    public async Task Cases_are_found_by_id_in_the_order_of_asking_with_null_for_none(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Huoqiu), SmallCountry.Case("B", null, RealUnits.Feidong, RealUnits.Huoqiu));
        var found = await graph.Snapshot.FindAsync(["B", "X", "A", "B", "a"], default);
        Assert.Equal(["B", null, "A", "B", null], found.Select(one => one?.Case.CaseId));
        Assert.Empty(await graph.Snapshot.FindAsync([], default));
    }

    [SkippableTheory, EveryStore]
    public async Task A_case_comes_back_to_its_last_member(string store)
    {
        var given = new Cooperation(
            "A-1",
            "Title with 中文, 'quotes' and \"more\"",
            new PartialDate(2014, 5),
            DateBasis.InForce,
            Mechanism.Arranged,
            IssueArea.PovertyAlleviation,
            SmallCountry.Code(RealUnits.Anhui),
            [new Party(SmallCountry.Code(RealUnits.Feidong), PartyRole.Donor), new Party(SmallCountry.Code(RealUnits.ShouOfLuan), PartyRole.Recipient)],
            new Amount(12_345_678.91m, AmountPeriod.PerYear),
            "A note",
            new Source("A page", "https://example.org/?a=1&b=2", "It says so", Confidence.Medium),
            Provenance.Paper);
        await using var graph = await LoadedGraph.OfAsync(store, given);
        var found = Assert.Single(await graph.Snapshot.FindAsync(["A-1"], default))!.Case;
        Assert.Equal(given.Parties, found.Parties);
        Assert.Equal(given, found with { Parties = given.Parties, Record = null });
    }
}
