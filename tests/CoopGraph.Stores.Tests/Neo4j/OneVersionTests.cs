using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>Tests that one operation reads one version, even if other data are loaded between two of its questions.</summary>
public class OneVersionTests
{
    private static readonly GraphData Old = SmallCountry.With(SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi), SmallCountry.Case("B", null, RealUnits.Feidong, RealUnits.Xiantao));
    private static readonly GraphData New = SmallCountry.With(SmallCountry.Case("B", "2016", RealUnits.Feidong, RealUnits.Xiantao), SmallCountry.Case("C", "2017", RealUnits.Yuexi, RealUnits.Feixi));

    [SkippableFact]
    public async Task A_question_that_meets_a_newer_version_says_so()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        var store = await HoldingOldAsync(graph);
        var snapshot = await store.OpenAsync(default);
        Assert.Equal(["A", "B"], await CasesAsync(snapshot));

        await graph.Open().LoadAsync(New, default);

        await Assert.ThrowsAsync<DataVersionChangedException>(() => CasesAsync(snapshot));
        await Assert.ThrowsAsync<DataVersionChangedException>(async () => await snapshot.FindAsync(["A"], default));
        Assert.Equal(["B", "C"], await CasesAsync(await store.OpenAsync(default)));
    }

    [SkippableFact]
    public async Task An_operation_that_is_started_over_is_of_the_new_version_in_all_its_parts()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        var store = await HoldingOldAsync(graph);
        var tries = 0;

        var (cases, found, version) = await Operation.RunAsync(store, async snapshot =>
        {
            var all = await CasesAsync(snapshot);
            if (++tries == 1)
                await graph.Open().LoadAsync(New, default);
            var one = Assert.Single(await snapshot.FindAsync(["B"], default));
            return (all, one!.Case.Date?.ToString(), snapshot.Dataset.Version);
        });

        Assert.Equal(2, tries);
        Assert.Equal(["B", "C"], cases);
        Assert.Equal("2016", found);
        Assert.Equal(DataVersion.Of(2, New.Fingerprint), version);
    }

    [SkippableFact]
    public async Task An_operation_that_the_map_alone_answers_is_found_out_at_its_end()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        var store = await HoldingOldAsync(graph);
        var snapshot = await store.OpenAsync(default);
        Assert.True(await snapshot.ConfirmAsync(default));
        Assert.NotEmpty(snapshot.Map.Tables.Units);

        await graph.Open().LoadAsync(New, default);

        Assert.False(await snapshot.ConfirmAsync(default));
        Assert.Equal(DataVersion.Of(2, New.Fingerprint), await Contents.ServedVersionAsync(store));
    }

    [SkippableFact]
    public async Task A_version_that_is_written_but_not_served_is_not_seen()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        var store = await HoldingOldAsync(graph);
        var snapshot = await store.OpenAsync(default);
        List<string[]> seen = [];

        // Asks just before the version is served: by then all of it is written.
        await graph.Open(client => new FailingClient(client, (statement, _) =>
        {
            if (statement.Contains("SET store.version = $version", StringComparison.Ordinal))
                seen.Add(Task.Run(() => CasesAsync(snapshot)).GetAwaiter().GetResult());
        })).LoadAsync(New, default);

        Assert.Equal(["A", "B"], Assert.Single(seen));
    }

    private static async Task<ICoopGraphStore> HoldingOldAsync(Neo4jGraph graph)
    {
        var store = graph.Open();
        await store.LoadAsync(Old, default);
        return store;
    }

    private static async Task<string[]> CasesAsync(IGraphSnapshot snapshot)
    {
        var question = new CasesQuestion([new CaseSelection(CaseRelation.Everywhere)], null, CasesQuestion.Ordering([]), new PageRequest(PageRequest.LargestSize));
        return [.. Assert.Single(await snapshot.AskAsync(question, default)).Rows.Select(row => row.Item.Case.CaseId)];
    }
}
