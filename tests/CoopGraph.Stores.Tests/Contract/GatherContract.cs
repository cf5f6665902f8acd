using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>Tests the cases gathered for counting: all cases of a list, however many, and the facts that counting needs of each.</summary>
public class GatherContract
{
    [SkippableTheory, EveryStore]
    public async Task All_cases_of_each_list_are_gathered_by_id(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store, [.. Enumerable.Range(0, 250).Select(number => SmallCountry.Case($"N-{number}", "2014", RealUnits.Feidong, number % 2 == 0 ? RealUnits.Huoqiu : RealUnits.Xiantao))]);
        var gathered = await graph.Snapshot.AskAsync(
            new GatherQuestion(
                [
                    new CaseSelection(CaseRelation.Everywhere),
                    new CaseSelection(CaseRelation.TakingPart, graph.PlaceOf(RealUnits.Hubei)),
                    new CaseSelection(CaseRelation.TakingPart, graph.PlaceOf(RealUnits.Yuexi)),
                ],
                null),
            default);
        Assert.Equal([250, 125, 0], gathered.Select(list => list.Count));
        Assert.All(gathered, list => Assert.Equal(list.Select(facts => facts.CaseId).Order(StringComparer.Ordinal), list.Select(facts => facts.CaseId)));
    }

    [SkippableTheory, EveryStore]
    public async Task Only_what_the_filter_admits_is_gathered(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(
            store, SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Huoqiu), SmallCountry.Case("B", null, RealUnits.Feidong, RealUnits.Huoqiu), SmallCountry.Case("C", "2014", RealUnits.Xiantao, RealUnits.Qianjiang));
        Assert.Equal(["B"], (await GatherAsync(graph, CaseRelation.Everywhere, null, Conditions.Is(FilterField.Year, null))).Select(facts => facts.CaseId));
        Assert.Equal(["A"], (await GatherAsync(graph, CaseRelation.TakingPart, RealUnits.Anhui, Conditions.Is(FilterField.Year, 2014m))).Select(facts => facts.CaseId));
    }

    [SkippableTheory, EveryStore]
    public async Task A_gathered_case_tells_all_that_counting_needs(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.Case("A", "2015-12", RealUnits.ShouOfLuan, RealUnits.Huoqiu, RealUnits.Xiantao).ArrangedBy(RealUnits.China) with
        {
            IssueArea = IssueArea.Environment,
            Amount = new Amount(12_345_678.91m, AmountPeriod.PerYear),
            Provenance = Provenance.Synthetic,
            DateBasis = DateBasis.InForce,
            Source = new Source("A page", "https://example.org/of-a", "They signed it", Confidence.Medium),
        });
        var facts = Assert.Single(await GatherAsync(graph, CaseRelation.ArrangedBy, RealUnits.China));
        Assert.Equal(
            ("A", 2015, Mechanism.Arranged, IssueArea.Environment, SpatialScope.CrossProvince, AdministrativeLevel.County, Provenance.Synthetic, 12_345_678.91m),
            (facts.CaseId, facts.Year, facts.Mechanism, facts.IssueArea, facts.Scope, facts.Level, facts.Provenance, facts.AmountRmb));
        Assert.Same(graph.PlaceOf(RealUnits.China), facts.ArrangedBy);
        Assert.Equal((DateBasis.InForce, Confidence.Medium, "https://example.org/of-a"), (facts.DateBasis, facts.Confidence, facts.SourceUrl));
        Assert.True(facts.Adjacent);
        // On the last day of December Shou County had its new code and lay in Huainan.
        Assert.Equal([RealUnits.ShouOfHuainan, RealUnits.Huoqiu, RealUnits.Xiantao], facts.Parties.Select(party => party.Unit.Code.ToString()));
        Assert.Equal([graph.PlaceOf(RealUnits.Huainan), graph.PlaceOf(RealUnits.Luan), null], facts.Parties.Select(party => party.Prefecture));
        Assert.Equal([graph.PlaceOf(RealUnits.Anhui), graph.PlaceOf(RealUnits.Anhui), graph.PlaceOf(RealUnits.Hubei)], facts.Parties.Select(party => party.Province));
    }

    [SkippableTheory, EveryStore]
    public async Task What_a_case_does_not_tell_stays_unknown(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.Case("A", null, RealUnits.Feidong, RealUnits.Xiantao));
        var facts = Assert.Single(await GatherAsync(graph, CaseRelation.Everywhere));
        Assert.Null(facts.Year);
        Assert.Null(facts.DateBasis);
        Assert.Null(facts.ArrangedBy);
        Assert.Null(facts.AmountRmb);
        Assert.False(facts.Adjacent);
    }

    private static async Task<IReadOnlyList<CaseFacts>> GatherAsync(LoadedGraph graph, CaseRelation relation, string? code = null, Predicate? where = null) =>
        Assert.Single(await graph.Snapshot.AskAsync(
            new GatherQuestion([new CaseSelection(relation, code is null ? null : graph.PlaceOf(code))], where), default));
}
