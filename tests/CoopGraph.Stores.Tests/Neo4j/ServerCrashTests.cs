using System.Globalization;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;
using Xunit.Abstractions;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>
/// Kills the server (-9) at any moment of a load, and starts it again over the same data. COOPGRAPH_TEST_SERVER_KILLS sets the number of
/// kills.
/// </summary>
[TakesMinutes]
public class ServerCrashTests(ITestOutputHelper output)
{
    private const int Seed = 20_201_231;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Dictionary<GraphData, string> _written = [];

    [SkippableFact]
    public async Task A_load_that_is_killed_leaves_one_whole_version_and_can_be_done_again()
    {
        await using var server = await Neo4jServer.StartOwnAsync();
        await using var graph = new Neo4jGraph(server);
        var random = new Random(Seed);
        var (served, next) = (RealCountry.A, RealCountry.B);
        await LoadUndisturbedAsync(graph, next);
        var begun = TimeProvider.System.GetTimestamp();
        await LoadUndisturbedAsync(graph, served);
        var time = TimeProvider.System.GetElapsedTime(begun);

        for (var kill = 0; kill < Setting.ServerKills; kill++)
        {
            var loading = graph.Open().LoadAsync(next, default);
            await Task.Delay(time * random.NextDouble());
            await server.KillAsync();
            var outcome = await OutcomeAsync(loading);
            await server.RestartAsync();

            await HoldsOneWholeAsync(graph, outcome is null ? [served, next] : [next]);
            await LoadOnceItAnswersAsync(graph, next);
            await HoldsOneWholeAsync(graph, next);
            Assert.InRange((await Contents.VersionsAsync(server)).Length, 1, 2);
            output.WriteLine($"Kill {kill + 1}: the load {(outcome is null ? "was caught" : "had ended")}.");
            (served, next) = (next, served);
        }

        await graph.Open().LoadAsync(next, default);
        await OnlyTheServedOneAndTheOneBeforeAreLeftAsync(graph);
        await server.StopAsync();
        await server.CheckConsistencyAsync();
    }

    // The counts of an undisturbed load are those that every load should give.
    private async Task LoadUndisturbedAsync(Neo4jGraph graph, GraphData data)
    {
        var store = graph.Open();
        await store.LoadAsync(data, default);
        _written[data] = await Contents.WrittenAsync(graph.Server, await Contents.ServedVersionAsync(store));
    }

    private static async Task<LoadOutcome?> OutcomeAsync(Task<LoadOutcome> loading)
    {
        try
        {
            return await loading.WaitAsync(Patience);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    private async Task HoldsOneWholeAsync(Neo4jGraph graph, params GraphData[] possible)
    {
        var store = graph.Open();
        var contents = await Contents.OfAsync(store);
        var data = Assert.Single(possible, one => Contents.Of(one) == contents);
        var version = await Contents.ServedVersionAsync(store);
        Assert.EndsWith($".{data.Fingerprint[..8]}", version, StringComparison.Ordinal);
        Assert.Equal(_written[data], await Contents.WrittenAsync(graph.Server, version));
        await Operation.RunAsync(store, async snapshot =>
        {
            await RecordedHistory.EnsureWholeAsync(snapshot);
            return true;
        });
    }

    // The interrupted load may still hold its lease, and a server that has just started is slow.
    private static async Task LoadOnceItAnswersAsync(Neo4jGraph graph, GraphData data)
    {
        var end = TimeProvider.System.GetUtcNow() + Patience;
        while (true)
        {
            try
            {
                await graph.Open().LoadAsync(data, default);
                return;
            }
            catch (StoreUnavailableException) when (TimeProvider.System.GetUtcNow() < end)
            {
                await Task.Delay(200);
            }
        }
    }

    private static async Task OnlyTheServedOneAndTheOneBeforeAreLeftAsync(Neo4jGraph graph)
    {
        var versions = await Contents.VersionsAsync(graph.Server);
        var served = await Contents.ServedVersionAsync(graph.Open());
        Assert.Equal(2, versions.Length);
        Assert.Contains(served, versions);
        var number = int.Parse(served.Split('.')[0], CultureInfo.InvariantCulture);
        Assert.Contains(versions, version => version.StartsWith($"{number - 1}.", StringComparison.Ordinal));
    }
}
