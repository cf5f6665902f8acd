using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>Tests that lists and gathered cases are the same whether memory decides them or Neo4j, and which statements they need.</summary>
[TakesMinutes]
public class FactsInMemoryTests
{
    private const int PageSize = 4;

    private static readonly Cooperation[] Cases =
    [
        .. Enumerable.Range(0, 30).Select(number => SmallCountry.Case($"N-{number:D2}", DateOf(number), RealUnits.Feidong, number % 2 == 0 ? RealUnits.Huoqiu : RealUnits.Xiantao) with
        {
            IssueArea = (IssueArea)(number % 3),
            Amount = number % 4 == 0 ? new Amount(number % 8 * 1_000_000.5m, null) : null,
            Provenance = number % 5 == 0 ? Provenance.Synthetic : Provenance.Documented,
        }),
    ];

    private static readonly Predicate?[] Wheres =
    [
        null,
        Conditions.Is(FilterField.Year, 2014m),
        Conditions.Is(FilterField.Year, null),
        Conditions.Is(FilterField.CaseId, "n-07"),
        Conditions.Compare(FilterField.Amount, Comparator.Gte, 4_000_000m),
        Conditions.Compare(FilterField.SignedOn, Comparator.Lt, new DateOnly(2014, 6, 1)),
        Conditions.Compare(FilterField.Amount, Comparator.Neq, [null]),
        Conditions.Compare(FilterField.Provenance, Comparator.Nin, Provenance.Synthetic),
        new Disjunction([Conditions.Is(FilterField.IssueArea, IssueArea.Economy), Conditions.Compare(FilterField.Year, Comparator.Gt, 2015m)]),
        Conditions.SomeParty(Conditions.Is(FilterField.Code, RealUnits.Huoqiu)),
        Conditions.None(Relation.Parties, Conditions.Some(Relation.Unit, Conditions.Is(FilterField.Name, "Xiantao City"))),
        Conditions.All(Relation.Parties, Conditions.Some(Relation.Unit, Conditions.Some(Relation.Province, Conditions.Is(FilterField.Code, RealUnits.Anhui)))),
        Conditions.Some(Relation.Parties, Conditions.Is(FilterField.Role, PartyRole.Donor)),
        Conditions.None(Relation.ArrangedBy),
        Conditions.SomeParty(Conditions.Compare(FilterField.PartnerCount, Comparator.Gte, 2m)),
        Conditions.SomeParty(Conditions.All(Relation.Cooperations, Conditions.Compare(FilterField.Year, Comparator.Neq, 2015m))),
        new Conjunction([Conditions.Compare(FilterField.Title, Comparator.Contains, "n-1"), Conditions.Is(FilterField.Scope, SpatialScope.CrossProvince)]),
    ];

    private static readonly Predicate?[] UnitWheres =
    [
        null,
        Conditions.Compare(FilterField.CooperationCount, Comparator.Gt, 10m),
        Conditions.Is(FilterField.PartnerCount, 0m),
        Conditions.Some(Relation.Partners),
        Conditions.None(Relation.Partners),
        Conditions.Some(Relation.Cooperations, Conditions.Is(FilterField.IssueArea, IssueArea.Economy)),
        Conditions.Some(Relation.Parent, Conditions.Compare(FilterField.CooperationCount, Comparator.Gte, 16m)),
    ];

    // Each sort four times: up and down, from the start and from the end.
    private static readonly (CaseSort Sort, bool Descending, bool FromEnd)[] Orders =
        [.. Enum.GetValues<CaseSort>().SelectMany(sort => new[] { (sort, false, false), (sort, false, true), (sort, true, false), (sort, true, true) })];

    [SkippableFact]
    public async Task Memory_and_Neo4j_give_the_same_lists_and_cases()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        var (inMemory, onServer) = await OpenBothAsync(graph);
        foreach (var (number, where) in Wheres.Index())
        {
            Assert.Equal(await GatherAsync(onServer, where), await GatherAsync(inMemory, where));
            // Every order without a condition, and every condition with every sort: the server plans each combination anew.
            foreach (var (sort, descending, fromEnd) in where is null ? Orders : Orders.Where((_, at) => at % 4 == number % 4))
            {
                var order = CasesQuestion.Ordering([new SortBy<CaseSort>(sort, descending)]);
                Assert.Equal(await WalkAsync(onServer, where, order, fromEnd), await WalkAsync(inMemory, where, order, fromEnd));
            }
        }
    }

    [SkippableFact]
    public async Task Memory_and_Neo4j_give_the_same_units()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        var (inMemory, onServer) = await OpenBothAsync(graph);
        foreach (var where in UnitWheres)
        {
            foreach (var question in Enum.GetValues<UnitSort>().Select(sort => QuestionOfUnits(where, sort)))
                Assert.Equal(await ListAsync(onServer, question), await ListAsync(inMemory, question));
        }
    }

    [SkippableFact]
    public async Task Conditions_on_parties_and_lists_by_counts_ask_nothing_where_the_facts_are_in_memory()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(SmallCountry.With(Cases), default);
        List<string> statements = [];
        var snapshot = await graph.Open(client => new FailingClient(client, (statement, _) => statements.Add(statement))).OpenAsync(default);
        await GatherAsync(snapshot, null);
        statements.Clear();

        await GatherAsync(snapshot, Conditions.SomeParty(Conditions.Is(FilterField.Code, RealUnits.Huoqiu)));
        foreach (var where in UnitWheres)
            await ListAsync(snapshot, QuestionOfUnits(where, UnitSort.PartnerCount));
        Assert.Empty(statements);
    }

    [SkippableFact]
    public async Task The_facts_are_read_once_and_then_counting_asks_nothing()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(SmallCountry.With(Cases), default);
        List<string> statements = [];
        var snapshot = await graph.Open(client => new FailingClient(client, (statement, _) => statements.Add(statement))).OpenAsync(default);
        await GatherAsync(snapshot, null);
        Assert.Single(statements, statement => statement.Contains("c.facts", StringComparison.Ordinal));
        statements.Clear();

        await GatherAsync(snapshot, null);
        await GatherAsync(snapshot, Conditions.Is(FilterField.Year, 2014m));
        await snapshot.AskAsync(Question(null, CasesQuestion.Ordering([]), new PageRequest(WantsRows: false, WantsTotal: true)), default);
        await snapshot.AskAsync(Question(Conditions.Is(FilterField.Year, 2014m), CasesQuestion.Ordering([]), new PageRequest(WantsRows: false, WantsTotal: true)), default);
        Assert.Empty(statements);
    }

    [SkippableFact]
    public async Task A_caller_that_gives_up_does_not_end_the_reading_for_the_others()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(SmallCountry.With(Cases), default);
        using var caller = new CancellationTokenSource();
        var reads = 0;
        var snapshot = await graph.Open(client => new FailingClient(client, (statement, _) =>
        {
            if (!statement.Contains("c.facts", StringComparison.Ordinal))
                return;
            reads++;
            caller.Cancel();
        })).OpenAsync(default);
        var question = new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], null);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await snapshot.AskAsync(question, caller.Token));
        Assert.Equal(Cases.Length, Assert.Single(await snapshot.AskAsync(question, default)).Count);
        Assert.Equal(1, reads);
    }

    [SkippableFact]
    public async Task Facts_of_a_version_that_is_served_no_more_are_not_read()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(SmallCountry.With(Cases), default);
        var snapshot = await graph.Open().OpenAsync(default);
        await graph.Open().LoadAsync(SmallCountry.With(Cases[1..]), default);

        await Assert.ThrowsAsync<DataVersionChangedException>(() => GatherAsync(snapshot, null));
    }

    private static string? DateOf(int number) => (number % 4) switch
    {
        0 => null,
        1 => $"{2013 + (number % 3)}",
        2 => $"{2013 + (number % 3)}-05",
        _ => $"{2013 + (number % 3)}-06-{number:D2}",
    };

    private static async Task<(IGraphSnapshot InMemory, IGraphSnapshot OnServer)> OpenBothAsync(Neo4jGraph graph)
    {
        var store = graph.Open();
        await store.LoadAsync(SmallCountry.With(Cases), default);
        var inMemory = await store.OpenAsync(default);
        await GatherAsync(inMemory, null);
        return (inMemory, await graph.Open(around: null, mostCasesInMemory: 0).OpenAsync(default));
    }

    private static CasesQuestion Question(Predicate? where, Ordering<CaseSort> order, PageRequest page) =>
        new([new CaseSelection(CaseRelation.Everywhere)], where, order, page);

    private static UnitsQuestion QuestionOfUnits(Predicate? where, UnitSort sort) => new(
        [new UnitSelection(UnitRelation.Everywhere, AdministrativeLevel.County, SmallCountry.MoveOfShou), new UnitSelection(UnitRelation.Everywhere, AdministrativeLevel.Prefecture, SmallCountry.MoveOfShou)],
        where,
        UnitsQuestion.Ordering([new SortBy<UnitSort>(sort, Descending: true)]),
        new PageRequest(WantsTotal: true));

    private static async Task<string[]> ListAsync(IGraphSnapshot graph, UnitsQuestion question) =>
        [.. (await graph.AskAsync(question, default)).Select(page => $"{page.Total} {string.Join(' ', page.Rows.Select(row => $"{row.Item.Unit.Code} {row.Cursor}"))}")];

    // Places are objects of each store's own map, so cases are compared as text.
    private static async Task<string[]> GatherAsync(IGraphSnapshot graph, Predicate? where)
    {
        var cases = Assert.Single(await graph.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], where), default));
        return [.. cases.Select(facts => $"{facts with { ArrangedBy = null, Parties = [], Roles = [] }} {string.Join(' ', facts.Parties.Select(party => party.Unit.Code))} {string.Join(' ', facts.Roles)}")];
    }

    // All pages of a list, from either end, with what each says about itself.
    private static async Task<List<string>> WalkAsync(IGraphSnapshot graph, Predicate? where, Ordering<CaseSort> order, bool fromEnd)
    {
        List<string> pages = [];
        string? cursor = null;
        bool goesOn;
        do
        {
            var request = fromEnd
                ? PageRequest.Read(null, null, PageSize, cursor, order)
                : PageRequest.Read(PageSize, cursor, null, null, order);
            var page = Assert.Single(await graph.AskAsync(Question(where, order, request with { WantsTotal = true }), default));
            pages.Add($"{page.Total} {page.HasPrevious} {page.HasNext} {string.Join(' ', page.Rows.Select(row => $"{row.Item.Case.CaseId} {row.Cursor}"))}");
            goesOn = fromEnd ? page.HasPrevious : page.HasNext;
            cursor = goesOn ? (fromEnd ? page.Rows[0] : page.Rows[^1]).Cursor : null;
        }
        while (goesOn);
        return pages;
    }
}
