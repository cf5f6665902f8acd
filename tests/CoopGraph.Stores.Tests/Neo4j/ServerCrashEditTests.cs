using System.Collections.Concurrent;
using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Storage;
using CoopGraph.Stores.Loader;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;
using Xunit.Abstractions;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>
/// Kills the server (-9) while it is edited, and starts it again over the same data. COOPGRAPH_TEST_SERVER_KILLS sets the number of kills.
/// </summary>
public class ServerCrashEditTests(ITestOutputHelper output)
{
    private const int Editors = 4;
    private const int EditsBetweenKills = 15;
    private const int Rows = 5_200;

    [SkippableFact]
    public async Task An_edit_that_was_answered_is_there_and_one_that_was_not_is_there_once_when_it_is_sent_again()
    {
        await using var server = await Neo4jServer.StartOwnAsync();
        await using var graph = new Neo4jGraph(server);
        await graph.Open().LoadAsync(NumberedGraph.Of(1), default);
        var sent = 0;
        ConcurrentDictionary<int, string> answered = [];
        for (var kill = 0; kill < Setting.ServerKills; kill++)
        {
            var enough = answered.Count + EditsBetweenKills;
            ConcurrentBag<(int Number, bool IsUnknown)> failed = [];
            using var end = new CancellationTokenSource();
            var editing = Enumerable.Range(0, Editors).Select(_ => Task.Run(async () =>
            {
                var editor = (ICaseEditing)graph.Open();
                while (!end.IsCancellationRequested)
                    await EditAsync(editor, Interlocked.Increment(ref sent), answered, failed);
            })).ToArray();
            await Eventually.IsTrueAsync(() => Task.FromResult(answered.Count >= enough));
            await server.KillAsync();
            await end.CancelAsync();
            await Task.WhenAll(editing);
            await server.RestartAsync();

            var store = graph.Open();
            await Eventually.WorksAsync(async () => await store.OpenAsync(default));
            var there = await TitlesAsync(store);
            Assert.Subset(there.ToHashSet(), answered.Keys.ToHashSet());
            Assert.Subset(answered.Keys.Concat(failed.Where(one => one.IsUnknown).Select(one => one.Number)).ToHashSet(), there.ToHashSet());
            output.WriteLine($"Kill {kill + 1}: {answered.Count} answered, {failed.Count} not, {failed.Count(one => one.IsUnknown)} with an unknown outcome.");

            foreach (var (number, _) in failed)
                await EditAsync((ICaseEditing)store, number, answered, []);
            Assert.Equal(Enumerable.Range(1, sent), (await TitlesAsync(store)).Order());
        }

        // Sent once more, each has its first answer.
        foreach (var (number, version) in answered)
            Assert.Equal(version, await ApplyAsync((ICaseEditing)graph.Open(), number));
        await server.StopAsync();
        await server.CheckConsistencyAsync();
    }

    [SkippableFact]
    public async Task An_import_of_many_rows_is_whole_or_nothing_and_its_failure_says_which()
    {
        await using var server = await Neo4jServer.StartOwnAsync();
        await using var graph = new Neo4jGraph(server);
        await graph.Open().LoadAsync(NumberedGraph.Of(1), default);
        var begun = TimeProvider.System.GetTimestamp();
        await ImportAsync(graph, "0");
        var time = TimeProvider.System.GetElapsedTime(begun);
        var random = new Random(20261129);
        var whole = 1;
        for (var kill = 0; kill < Setting.ServerKills; kill++)
        {
            var name = (kill + 1).ToString(CultureInfo.InvariantCulture);
            var importing = ImportAsync(graph, name);
            await Task.Delay(time * random.NextDouble());
            await server.KillAsync();
            var failure = await FailureAsync(importing);
            await server.RestartAsync();
            var store = graph.Open();
            await Eventually.WorksAsync(async () => await store.OpenAsync(default));
            var count = (await TitlesAsync(store)).Count;
            output.WriteLine($"Kill {kill + 1}: {failure?.Message ?? "it had ended"}; {count} rows.");
            if (failure is null)
                whole++;
            else if (failure.IsOutcomeUnknown && count > whole * Rows)
                whole++;
            Assert.Equal(whole * Rows, count);

            // Whoever sees the failure goes on; the lease of the import expires by itself.
            if (failure is not null && whole < kill + 2)
            {
                await Eventually.WorksAsync(() => ImportAsync(graph, name));
                whole++;
            }

            var snapshot = await graph.Open().OpenAsync(default);
            Assert.Equal(whole * Rows, (await TitlesAsync(store)).Count);
            await RecordedHistory.EnsureWholeAsync(snapshot);
        }

        await server.StopAsync();
        await server.CheckConsistencyAsync();
    }

    private static async Task EditAsync(
        ICaseEditing editor, int number, ConcurrentDictionary<int, string> answered, ConcurrentBag<(int, bool)> failed)
    {
        try
        {
            answered[number] = await ApplyAsync(editor, number);
        }
        catch (StoreUnavailableException e)
        {
            failed.Add((number, e.IsOutcomeUnknown));
            await Task.Delay(50);
        }
    }

    private static async Task<string> ApplyAsync(ICaseEditing editor, int number) =>
        Assert.IsType<EditOutcome.Applied>(await editor.ApplyAsync(NumberedEdit.Of(number), default)).Version;

    private static async Task ImportAsync(Neo4jGraph graph, string name)
    {
        var like = NumberedGraph.Of(1).Cooperations[0];
        CaseDraft[] rows = [.. Enumerable.Range(1, Rows).Select(number => new CaseDraft(null, like with { Title = $"{number}", Note = name }, AllowDuplicate: true))];
        var request = new EditRequest(new CaseEdit.Import(rows, IsDryRun: false) { MostRows = Rows }, "a test", $"Import {name}.");
        Assert.IsType<EditOutcome.Applied>(await ((ICaseEditing)graph.Open()).ApplyAsync(request, default));
    }

    private static async Task<StoreUnavailableException?> FailureAsync(Task importing)
    {
        try
        {
            await importing;
            return null;
        }
        catch (StoreUnavailableException e)
        {
            return e;
        }
    }

    // The numbers of the curated cases that are in the data, by their titles.
    private static async Task<List<int>> TitlesAsync(ICoopGraphStore store) => await Operation.RunAsync(store, async snapshot =>
    {
        var count = snapshot.Dataset.CasesByProvenance.GetValueOrDefault(Provenance.Curated);
        List<int> titles = [];
        foreach (var some in Enumerable.Range(1, count).Chunk(1_000))
        {
            var cases = await snapshot.FindAsync([.. some.Select(number => CuratedId.Of(number))], default);
            titles.AddRange(cases.Select(one => int.Parse(one!.Case.Title, CultureInfo.InvariantCulture)));
        }

        return titles;
    });
}
