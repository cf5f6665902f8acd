using CoopGraph.Curation;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>Tests a load that fails: whichever statement fails, the version that was served stays served, whole.</summary>
public class LoadFaultTests
{
    private const int MoreThanALoadHas = 200;
    private static readonly GraphData A = SmallCountry.With(SmallCountry.Case("A", "2014", RealUnits.Feidong, RealUnits.Feixi), SmallCountry.Case("B", null, RealUnits.Feidong, RealUnits.Xiantao, RealUnits.Huoqiu));
    private static readonly GraphData B = SmallCountry.With(SmallCountry.Case("B", "2016", RealUnits.Feidong, RealUnits.Xiantao), SmallCountry.Case("C", "2017", RealUnits.Yuexi, RealUnits.Feixi));
    private static readonly GraphData C = SmallCountry.With(SmallCountry.Case("D", "2018", RealUnits.Xiantao, RealUnits.Qianjiang));

    [SkippableFact]
    public async Task A_load_whose_nth_statement_fails_changes_nothing_for_any_n()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(A, default);
        var (version, written) = await WrittenAsync(graph);

        var n = 1;
        for (; await FailsAtAsync(graph, n); n++)
        {
            Assert.True(n < MoreThanALoadHas, "A load never came to its end.");
            Assert.Equal(Contents.Of(A), await Contents.OfAsync(graph.Open()));
            Assert.Equal((version, written), await WrittenAsync(graph));
            Assert.Null(await HolderAsync(graph));
        }

        Assert.InRange(n, 20, MoreThanALoadHas);
        Assert.Equal(Contents.Of(B), await Contents.OfAsync(graph.Open()));
        await graph.Open().LoadAsync(A, default);
        Assert.Equal(Contents.Of(A), await Contents.OfAsync(graph.Open()));
        Assert.Equal(written, (await WrittenAsync(graph)).Written);
        Assert.Equal(2, (await Contents.VersionsAsync(graph.Server)).Length);
    }

    [SkippableFact]
    public async Task What_a_load_that_failed_has_left_is_removed_by_the_next()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(A, default);
        await DieBeforeServingAsync(graph, B);
        Assert.Equal([VersionOf(1, A), VersionOf(2, B)], await Contents.VersionsAsync(graph.Server));

        await graph.Open().LoadAsync(C, default);

        Assert.Equal(Contents.Of(C), await Contents.OfAsync(graph.Open()));
        Assert.Equal([VersionOf(1, A), VersionOf(2, C)], await Contents.VersionsAsync(graph.Server));
        await RecordedHistory.EnsureWholeAsync(await graph.Open().OpenAsync(default));
    }

    [SkippableFact]
    public async Task An_edit_after_a_load_that_failed_is_applied_and_recorded_alone()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(A, default);
        await DieBeforeServingAsync(graph, B);
        var store = graph.Open();
        for (var revision = 1; revision <= 2; revision++)
        {
            var note = $"Note {revision}";
            await EditAsync(store, new CaseEdit.Update(A.Cooperations[0].CaseId, revision, one => one with { Note = note }));
        }

        var snapshot = await store.OpenAsync(default);
        Assert.Equal(["lin", "lin", "seed"], snapshot.Dataset.Versions.Select(version => version.By));
        await RecordedHistory.EnsureWholeAsync(snapshot);
    }

    [SkippableFact]
    public async Task The_first_load_of_all_may_fail_before_it_is_served_too()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await DieBeforeServingAsync(graph, A);
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await graph.Open().OpenAsync(default));

        Assert.Equal(LoadOutcome.Loaded, await graph.Open().LoadAsync(A, default));

        Assert.Equal(Contents.Of(A), await Contents.OfAsync(graph.Open()));
        Assert.Equal([VersionOf(1, A)], await Contents.VersionsAsync(graph.Server));
    }

    [SkippableFact]
    public async Task Data_that_another_version_of_the_product_wrote_are_not_asked_but_loaded_anew()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(A, default);
        await graph.Server.RunAsync("MATCH (d:Dataset) SET d.layout = d.layout - 1");

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await graph.Open().OpenAsync(default));
        Assert.Contains("load them anew", refused.Message, StringComparison.Ordinal);
        Assert.Equal(LoadOutcome.Replaced, await graph.Open().LoadAsync(A, default));

        Assert.Equal(Contents.Of(A), await Contents.OfAsync(graph.Open()));
        Assert.Equal(VersionOf(2, A), await Contents.ServedVersionAsync(graph.Open()));
    }

    [SkippableFact]
    public async Task A_process_that_died_keeps_others_from_loading_only_until_its_lease_is_over()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(A, default);
        var died = graph.Open(client => new FailingClient(client, (statement, _) => ThrowIf(IsServing(statement) || IsReleasing(statement))));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => died.LoadAsync(B, default));

        var next = graph.Open().LoadAsync(B, default);
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.False(next.IsCompleted);
        await graph.Server.RunAsync("MATCH (store:Store) SET store.leaseUntil = datetime.realtime().epochMillis - 1");

        Assert.Equal(LoadOutcome.Replaced, await next);
        Assert.Equal(Contents.Of(B), await Contents.OfAsync(graph.Open()));
        Assert.Null(await HolderAsync(graph));
    }

    [SkippableFact]
    public async Task A_load_that_lost_its_lease_writes_nothing_more_and_begins_anew_when_it_has_it_again()
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(A, default);
        List<string> sent = [];
        var lost = new TaskCompletionSource();
        var slow = graph.Open(client => new FailingClient(client, (statement, _) =>
        {
            sent.Add(statement);
            if (!IsServing(statement) || lost.Task.IsCompleted)
                return;
            graph.Server.RunAsync("MATCH (store:Store) SET store.leaseHolder = 'another', store.leaseUntil = datetime.realtime().epochMillis + 3600000").GetAwaiter().GetResult();
            lost.SetResult();
        }));

        var loading = slow.LoadAsync(B, default);
        await lost.Task;
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.False(loading.IsCompleted);
        Assert.Equal(Contents.Of(A), await Contents.OfAsync(graph.Open()));
        await graph.Server.RunAsync("MATCH (store:Store) REMOVE store.leaseHolder, store.leaseUntil");

        Assert.Equal(LoadOutcome.Replaced, await loading);
        Assert.Equal(2, sent.Count(IsServing));
        Assert.Equal(Contents.Of(B), await Contents.OfAsync(graph.Open()));
    }

    [SkippableTheory]
    [InlineData(true, "v.generation <= $generation")]
    [InlineData(false, "c.caseId > $after")]
    public async Task An_edit_after_the_lease_of_a_slow_load_or_import_has_ended_is_not_lost(bool isLoad, string reading)
    {
        await using var graph = await Neo4jKind.StartGraphAsync();
        await graph.Open().LoadAsync(A, default);
        var edits = 0;
        // It has the lease, reads, and has written nothing.
        var slow = graph.Open(client => new FailingClient(client, (statement, _) =>
        {
            if (!statement.Contains(reading, StringComparison.Ordinal) || edits++ > 0)
                return;
            graph.Server.RunAsync("MATCH (store:Store) SET store.leaseUntil = datetime.realtime().epochMillis - 1").GetAwaiter().GetResult();
            EditAsync(graph.Open(), new CaseEdit.Update("A", 1, one => one with { Note = "By an editor" })).GetAwaiter().GetResult();
        }));
        if (isLoad)
            await slow.LoadAsync(B, default);
        else
            await EditAsync(slow, ManyRows);

        var snapshot = await graph.Open().OpenAsync(default);
        Assert.Equal(3, snapshot.Dataset.Versions.Count);
        Assert.Equal("By an editor", (await snapshot.FindAsync(["A"], default))[0]?.Case.Note);
        await RecordedHistory.EnsureWholeAsync(snapshot);
    }

    private static CaseEdit.Import ManyRows => new(
        [.. Enumerable.Range(1, 5_100).Select(number => new CaseDraft(null, SmallCountry.Case("", "2016", RealUnits.Feixi, RealUnits.Huoqiu) with { Title = $"Row {number}" }, AllowDuplicate: true))],
        IsDryRun: false)
    {
        MostRows = 10_000,
    };

    private static async Task EditAsync(ICoopGraphStore store, CaseEdit edit) =>
        Assert.IsType<EditOutcome.Applied>(await ((ICaseEditing)store).ApplyAsync(new(edit, "lin", "A newspaper says so."), default));

    private static string VersionOf(int number, GraphData data) => DataVersion.Of(number, data.Fingerprint);

    private static bool IsServing(string statement) => statement.Contains("SET store.version = $version", StringComparison.Ordinal);

    private static bool IsReleasing(string statement) => statement.Contains("leaseHolder: $holder", StringComparison.Ordinal);

    /// <summary>Loads B, and fails at the n-th statement.</summary>
    /// <returns>Whether there was an n-th statement.</returns>
    private static async Task<bool> FailsAtAsync(Neo4jGraph graph, int n)
    {
        var sent = 0;
        var store = graph.Open(client => new FailingClient(client, (_, _) => ThrowIf(++sent == n)));
        try
        {
            await store.LoadAsync(B, default);
            return false;
        }
        catch (StoreUnavailableException)
        {
            return true;
        }
    }

    private static async Task DieBeforeServingAsync(Neo4jGraph graph, GraphData data) => await Assert.ThrowsAsync<StoreUnavailableException>(() =>
        graph.Open(client => new FailingClient(client, (statement, _) => ThrowIf(IsServing(statement)))).LoadAsync(data, default));

    private static void ThrowIf(bool itIsTime)
    {
        if (itIsTime)
            throw new StoreUnavailableException("The cellar is flooded.");
    }

    private static async Task<(string Version, string Written)> WrittenAsync(Neo4jGraph graph)
    {
        var version = await Contents.ServedVersionAsync(graph.Open());
        return (version, await Contents.WrittenAsync(graph.Server, version));
    }

    private static async Task<string?> HolderAsync(Neo4jGraph graph) =>
        Assert.Single(await graph.Server.RunAsync("MATCH (store:Store) RETURN store.leaseHolder"))[0].GetString();
}
