using System.Diagnostics;
using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Storage;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Neo4j.Tests.Server;

/// <summary>A real server hangs, and dies under load; the same client continues when it is back.</summary>
[Collection(OwnServers.Name)]
public sealed class OutageTests
{
    // No machine is so slow that it exceeds this time by chance; without the time limits, every machine would exceed it.
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(30);

    [SkippableFact]
    public async Task A_server_that_hangs_is_given_up_in_time_and_asked_again_when_it_goes_on()
    {
        await using var server = await Neo4jServer.StartOwnAsync();
        // On a busy machine the first statement of a new server takes longer than the client below waits.
        await using (var patient = TestClient.Of(server))
            await Eventually.WorksAsync(() => patient.ReadAsync());
        await using var client = TestClient.Of(server, ("AttemptTimeout", "00:00:01"), ("TotalTimeout", "00:00:02"));
        await Eventually.WorksAsync(() => client.ReadAsync());

        await server.SuspendAsync();
        var took = Stopwatch.StartNew();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => client.ReadAsync());
        Assert.True(took.Elapsed < Generous, $"It took {took.Elapsed}.");
        await Eventually.IsTrueAsync(async () =>
        {
            var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => client.ReadAsync());
            return e.Message.Contains("calls before", StringComparison.Ordinal);
        });

        await server.ResumeAsync();
        await Eventually.WorksAsync(() => client.ReadAsync());
    }

    [SkippableFact]
    public async Task A_server_that_is_killed_under_load_loses_nothing_that_was_confirmed_and_doubles_nothing()
    {
        await using var server = await Neo4jServer.StartOwnAsync();
        await using var client = TestClient.Of(server);
        await Eventually.WorksAsync(() => client.WriteAsync("CREATE (:Warm)"));

        await using var load = new Load(client);
        await Eventually.IsTrueAsync(() => Task.FromResult(load.Confirmed.Count >= 50));
        await server.KillAsync();
        await Eventually.IsTrueAsync(() => Task.FromResult(load.HasSeen("calls before")));
        await server.RestartAsync();
        var before = load.Confirmed.Count;
        await Eventually.IsTrueAsync(() => Task.FromResult(load.Confirmed.Count >= before + 50));
        await load.EndAsync();

        var rows = (await client.ReadAsync("MATCH (n:Loaded) RETURN n.id, count(*), collect(n.part)")).Rows;
        Assert.All(rows, row => Assert.Equal((2, 3), (row[1].GetInt32(), row[2].EnumerateArray().Sum(part => part.GetInt32()))));
        var written = rows.Select(row => row[0].GetInt32()).ToHashSet();
        Assert.Subset(written, load.Confirmed.ToHashSet());
        Assert.Subset(load.Confirmed.Concat(load.Unknown).ToHashSet(), written);
        Assert.Empty(load.Strange);

        await server.StopAsync();
        await server.CheckConsistencyAsync();
    }
}
