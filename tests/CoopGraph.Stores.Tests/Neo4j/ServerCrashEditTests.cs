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
[TakesMinutes]
public class ServerCrashEditTests(ITestOutputHelper output)
{
    private const int Seed = 20_261_129;
    private const int Editors = 4;
    private const int LongestEdit = 200;
    private const int EditsBetweenKills = 15;
    private const int Rows = 5_200;
    private const int Added = 200;

    [SkippableFact]
    public async Task An_edit_that_was_answered_is_there_and_one_that_was_not_is_there_once_when_it_is_sent_again()
    {
        await using var server = await Neo4jServer.StartOwnAsync();
        await using var graph = new Neo4jGraph(server);
        await graph.Open().LoadAsync(NumberedGraph.Of(1), default);
        var random = new Random(Seed);
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
            await Task.Delay(random.Next(LongestEdit));
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
        await ImportAsync(graph, 1);
        var time = TimeProvider.System.GetElapsedTime(begun);
        var random = new Random(Seed);
        for (var kill = 1; kill <= Setting.ServerKills; kill++)
        {
            var importing = ImportAsync(graph, kill + 1);
            // Some are over by then.
            await Task.Delay(time * 1.2 * random.NextDouble());
            await server.KillAsync();
            var failure = await FailureAsync(importing);
            await server.RestartAsync();
            var store = graph.Open();
            await Eventually.WorksAsync(async () => await store.OpenAsync(default));
            var there = await ContentsAsync(store);
            var isThere = failure is null || (failure.IsOutcomeUnknown && there.SequenceEqual(After(kill + 1)));
            Assert.Equal(After(isThere ? kill + 1 : kill), there);
            output.WriteLine($"Kill {kill}: {failure?.Message ?? "The import had ended."} It is {(isThere ? "there" : "not there")}.");

            // The same file again adds what is missing, or nothing. The lease of the import expires by itself.
            await Eventually.WorksAsync(() => ImportAsync(graph, kill + 1));
            Assert.Equal(After(kill + 1), await ContentsAsync(store));
            await Operation.RunAsync(graph.Open(), async snapshot =>
            {
                Assert.Equal(kill + 2, snapshot.Dataset.Versions.Count);
                await RecordedHistory.EnsureWholeAsync(snapshot);
                return true;
            });
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

    // The first import adds as many cases as it has rows. Each later one changes nearly all of them, and adds the rest of its rows.
    private static async Task ImportAsync(Neo4jGraph graph, int number)
    {
        // No row is like a case of the seed: such a row would be left.
        var like = NumberedGraph.Of(1).Cooperations[0] with { Note = $"Import {number}" };
        CaseDraft[] rows =
        [
            .. Enumerable.Range(1, number == 1 ? 0 : Rows - Added).Select(at => new CaseDraft(CuratedId.Of(at), like with { Title = $"{at}" })),
            .. After(number).Where(one => one.Import == number && one.Title > FirstOf(number)).Select(one => new CaseDraft(null, like with { Title = $"{one.Title}" }, AllowDuplicate: true)),
        ];
        var request = new EditRequest(new CaseEdit.Import(rows, IsDryRun: false) { MostRows = Rows }, "a test", $"Import {number}.");
        Assert.IsType<EditOutcome.Applied>(await ((ICaseEditing)graph.Open()).ApplyAsync(request, default));
    }

    // The titles of all curated cases after an import, by key, each with the import that wrote its content.
    private static IEnumerable<(int Title, int Import)> After(int number) => Enumerable.Range(1, FirstOf(number + 1)).Select(title => (title, title switch
    {
        _ when title > FirstOf(number) => number,
        <= Rows - Added => number,
        <= Rows => 1,
        _ => (title - Rows - 1) / Added + 2,
    }));

    // The number of cases before an import.
    private static int FirstOf(int number) => number == 1 ? 0 : Rows + (number - 2) * Added;

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
    private static async Task<IReadOnlyList<int>> TitlesAsync(ICoopGraphStore store) =>
        [.. (await CuratedAsync(store)).Select(one => int.Parse(one.Title, CultureInfo.InvariantCulture))];

    private static async Task<IReadOnlyList<(int Title, int Import)>> ContentsAsync(ICoopGraphStore store) =>
        [.. (await CuratedAsync(store)).Select(one => (int.Parse(one.Title, CultureInfo.InvariantCulture), int.Parse(one.Note!["Import ".Length..], CultureInfo.InvariantCulture)))];

    // The curated cases by key. None was withdrawn, so their numbers have no gap.
    private static async Task<IReadOnlyList<Cooperation>> CuratedAsync(ICoopGraphStore store) => await Operation.RunAsync(store, async snapshot =>
    {
        List<Cooperation> found = [];
        foreach (var some in Enumerable.Range(1, snapshot.Dataset.CasesByProvenance.GetValueOrDefault(Provenance.Curated)).Chunk(1_000))
            found.AddRange((await snapshot.FindAsync([.. some.Select(number => CuratedId.Of(number))], default)).Select(one => one!.Case));
        return found;
    });
}
