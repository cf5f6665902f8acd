using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>Tests that a store opens the version that it loaded from its own rows, and that these are what other processes read.</summary>
public class OpenedAfterLoadTests
{
    private static readonly GraphData Data = SmallCountry.With(
        SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi), SmallCountry.Case("B", null, RealUnits.Feidong, RealUnits.Xiantao, RealUnits.Huoqiu));

    private static readonly GraphData Next = SmallCountry.With(SmallCountry.Case("C", "2016", RealUnits.Yuexi, RealUnits.Feixi));

    [SkippableFact]
    public async Task The_map_is_not_read_back_and_equals_the_one_that_others_read()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        List<string> statements = [];
        var loader = graph.Open(client => new FailingClient(client, (statement, _) => statements.Add(statement)));
        await loader.LoadAsync(Data, default);
        statements.Clear();

        var own = (await loader.OpenAsync(default)).Dataset;
        Assert.Empty(statements);
        var reader = graph.Open();
        var read = (await reader.OpenAsync(default)).Dataset;
        Assert.Equal(
            (read.Version, read.Window, Texts(read.CasesByProvenance), Texts(read.Sources), Texts(read.Policies)),
            (own.Version, own.Window, Texts(own.CasesByProvenance), Texts(own.Sources), Texts(own.Policies)));
        Assert.Equal(await Contents.OfAsync(reader), await Contents.OfAsync(loader));
    }

    [SkippableFact]
    public async Task A_load_by_another_process_is_noticed_all_the_same()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        var loader = graph.Open();
        await loader.LoadAsync(Data, default);
        await graph.Open().LoadAsync(Next, default);

        Assert.Equal(Contents.Of(Next), await Contents.OfAsync(loader));
    }

    [SkippableFact]
    public async Task The_facts_of_the_next_version_are_read_before_a_question_needs_them_where_those_before_were_needed()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        using var reads = new SemaphoreSlim(0);
        var store = graph.Open(client => new FailingClient(client, (statement, _) =>
        {
            if (statement.Contains("c.facts", StringComparison.Ordinal))
                reads.Release();
        }));
        await store.LoadAsync(Data, default);
        await (await store.OpenAsync(default)).AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], null), default);
        Assert.True(await reads.WaitAsync(0));

        await store.LoadAsync(Next, default);

        Assert.True(await reads.WaitAsync(TimeSpan.FromSeconds(30)), "The facts of the next version were not read.");
    }

    [SkippableFact]
    public async Task Where_nothing_needed_the_facts_they_are_not_read()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        var reads = 0;
        var store = graph.Open(client => new FailingClient(client, (statement, _) => reads += statement.Contains("c.facts, ", StringComparison.Ordinal) || statement.Contains("c.facts]", StringComparison.Ordinal) ? 1 : 0));
        await store.LoadAsync(Data, default);
        await store.LoadAsync(Next, default);
        Assert.Equal(["C"], await IdsAsync(store));
        Assert.Equal(0, reads);
    }

    private static async Task<string[]> IdsAsync(ICoopGraphStore store)
    {
        var graph = await store.OpenAsync(default);
        var page = Assert.Single(await graph.AskAsync(
            new CasesQuestion([new CaseSelection(CaseRelation.Everywhere)], null, CasesQuestion.Ordering([]), new PageRequest(WantsRows: true)), default));
        return [.. page.Rows.Select(row => row.Item.Case.CaseId)];
    }

    private static string Texts<T>(IEnumerable<T> items) => string.Join('\n', items);
}
