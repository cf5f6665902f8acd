using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>Tests the meaning of filters.</summary>
public class FilterContract
{
    private static readonly Cooperation[] Cases =
    [
        SmallCountry.Case("A", "2017", RealUnits.QianshanCounty, RealUnits.Yuexi) with { Title = "Joint PARK 合作", Amount = new Amount(100, null) },
        SmallCountry.Case("B", null, RealUnits.Feidong, RealUnits.Xiantao, RealUnits.Qianjiang) with { Title = "a road, 50% paid" },
        SmallCountry.Case("C", "2012", RealUnits.ShouOfLuan, RealUnits.Feixi).ArrangedBy(RealUnits.Anhui) with { Title = "aid_x", Amount = new Amount(2_500.5m, AmountPeriod.Total) },
    ];

    [SkippableTheory, EveryStore]
    public async Task A_unit_in_a_case_answers_to_every_code_and_name_that_its_place_had(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        Assert.Equal(["A"], await FindAsync(graph, Conditions.SomeParty(Conditions.Is(FilterField.Code, RealUnits.QianshanCity))));
        Assert.Equal(["A"], await FindAsync(graph, Conditions.SomeParty(Conditions.Compare(FilterField.Name, Comparator.In, "潜山市"))));
        Assert.Equal(["B", "C"], await FindAsync(graph, Conditions.All(Relation.Parties, Conditions.Some(Relation.Unit, Conditions.Compare(FilterField.Code, Comparator.Neq, RealUnits.QianshanCity)))));
    }

    [SkippableTheory, EveryStore]
    public async Task But_looking_into_a_text_looks_at_the_one_of_the_day(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        Assert.Empty(await FindAsync(graph, Conditions.SomeParty(Conditions.Compare(FilterField.Code, Comparator.StartsWith, "34088"))));
        Assert.Equal(["A"], await FindAsync(graph, Conditions.SomeParty(Conditions.Compare(FilterField.Code, Comparator.EndsWith, "0824"))));
    }

    [SkippableTheory, EveryStore]
    public async Task A_unit_in_a_list_of_units_answers_to_its_code_and_names_of_the_day_only(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        Assert.Empty(await graph.CountiesAsync("2012-01-01", Conditions.Is(FilterField.Code, RealUnits.QianshanCity)));
        Assert.Equal([RealUnits.QianshanCounty], await graph.CountiesAsync("2012-01-01", Conditions.Is(FilterField.Name, "qianshan county")));
        Assert.Equal([RealUnits.QianshanCity], await graph.CountiesAsync("2020-12-31", Conditions.Is(FilterField.Name, "潜山市")));
    }

    [SkippableTheory, EveryStore]
    public async Task Text_is_compared_without_regard_to_case_and_literally(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        Assert.Equal(["A"], await FindAsync(graph, Conditions.Compare(FilterField.Title, Comparator.Contains, "park")));
        Assert.Equal(["A"], await FindAsync(graph, Conditions.Compare(FilterField.Title, Comparator.EndsWith, "合作")));
        Assert.Equal(["B", "C"], await FindAsync(graph, Conditions.Compare(FilterField.Title, Comparator.StartsWith, "A")));
        Assert.Equal(["B"], await FindAsync(graph, Conditions.Compare(FilterField.Title, Comparator.Contains, "%")));
        Assert.Equal(["C"], await FindAsync(graph, Conditions.Compare(FilterField.Title, Comparator.Contains, "_")));
        Assert.Empty(await FindAsync(graph, Conditions.Compare(FilterField.Title, Comparator.Contains, ".*")));
        Assert.Equal(["A"], await FindAsync(graph, Conditions.Is(FilterField.CaseId, "a")));
    }

    [SkippableTheory, EveryStore]
    public async Task An_unknown_value_equals_null_only(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        Assert.Equal(["B"], await FindAsync(graph, Conditions.Is(FilterField.Year, null)));
        Assert.Equal(["A", "C"], await FindAsync(graph, Conditions.Compare(FilterField.Year, Comparator.Neq, [null])));
        Assert.Equal(["B", "C"], await FindAsync(graph, Conditions.Compare(FilterField.Year, Comparator.Neq, 2017m)));
        Assert.Equal(["A", "B"], await FindAsync(graph, Conditions.Compare(FilterField.Year, Comparator.In, 2017m, null)));
        Assert.Equal(["C"], await FindAsync(graph, Conditions.Compare(FilterField.Year, Comparator.Nin, 2017m, null)));
        Assert.Empty(await FindAsync(graph, Conditions.Compare(FilterField.Year, Comparator.Gt, [null])));
        Assert.Equal(["A", "C"], await FindAsync(graph, Conditions.Compare(FilterField.Year, Comparator.Lt, 9999m)));
        Assert.Equal(["C"], await FindAsync(graph, Conditions.Compare(FilterField.Amount, Comparator.Gt, 2_500m)));
    }

    [SkippableTheory, EveryStore]
    public async Task Of_no_value_and_no_term(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        Assert.Empty(await FindAsync(graph, Conditions.Compare(FilterField.Year, Comparator.In)));
        Assert.Equal(["A", "B", "C"], await FindAsync(graph, Conditions.Compare(FilterField.Year, Comparator.Nin)));
        Assert.Equal(["A", "B", "C"], await FindAsync(graph, new Conjunction([])));
        Assert.Empty(await FindAsync(graph, new Disjunction([])));
    }

    [SkippableTheory, EveryStore]
    public async Task Quantifiers_hold_for_several_for_one_and_for_none(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        var inHubei = Conditions.Some(Relation.Unit, Conditions.Some(Relation.Province, Conditions.Is(FilterField.Code, RealUnits.Hubei)));
        Assert.Equal(["B"], await FindAsync(graph, Conditions.Some(Relation.Parties, inHubei)));
        Assert.Empty(await FindAsync(graph, Conditions.All(Relation.Parties, inHubei)));
        Assert.Equal(["A", "C"], await FindAsync(graph, Conditions.None(Relation.Parties, inHubei)));
        Assert.Equal(["C"], await FindAsync(graph, Conditions.Some(Relation.ArrangedBy)));
        Assert.Equal(["A", "B"], await FindAsync(graph, Conditions.None(Relation.ArrangedBy)));
        Assert.Equal(["A", "B"], await FindAsync(graph, Conditions.All(Relation.ArrangedBy, Conditions.Is(FilterField.Code, RealUnits.Hubei))));
    }

    [SkippableTheory, EveryStore]
    public async Task Units_are_found_by_their_cases_and_partners(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, Cases);
        Assert.Equal([RealUnits.Tianjiaan, RealUnits.Huoqiu], await graph.CountiesAsync("2020-12-31", Conditions.None(Relation.Partners)));
        Assert.Equal([RealUnits.Feidong, RealUnits.Xiantao, RealUnits.Qianjiang], await graph.CountiesAsync("2020-12-31", Conditions.Compare(FilterField.PartnerCount, Comparator.Gte, 2m)));
        Assert.Equal([RealUnits.Yuexi, RealUnits.QianshanCity], await graph.CountiesAsync("2020-12-31", Conditions.Some(Relation.Cooperations, Conditions.Is(FilterField.Year, 2017m))));
        Assert.Equal(
            [RealUnits.Feixi],
            await graph.CountiesAsync("2020-12-31", Conditions.Some(Relation.Partners, Conditions.Some(Relation.Unit, Conditions.Is(FilterField.Code, RealUnits.ShouOfHuainan)))));
        Assert.Equal([RealUnits.Tianjiaan, RealUnits.Huoqiu], await graph.CountiesAsync("2020-12-31", Conditions.Is(FilterField.CooperationCount, 0m)));
    }

    private static Task<string[]> FindAsync(LoadedGraph graph, Predicate where) => graph.CasesAsync(CaseRelation.Everywhere, null, where);
}
