using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Storage;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Neo4j.Tests.Server;

/// <summary>Statements of callers that gave up do not run on; others do.</summary>
public sealed class AbandonedTests
{
    private const int Writers = 10;

    // The statement would take minutes, and the server's limit would end it after half a minute.
    private static string Endless(string name) =>
        $"UNWIND range(1, 1000000) AS {name} UNWIND range(1, 1000000) AS y WITH {name} + y AS z RETURN max(z)";

    [SkippableFact]
    public async Task Only_the_statement_that_was_given_up_is_ended()
    {
        await using var client = TestClient.Of(
            await Neo4jServer.SharedAsync(), ("AttemptTimeout", "00:01:00"), ("TotalTimeout", "00:01:00"));
        using var caller = new CancellationTokenSource();
        using var other = new CancellationTokenSource();
        var given = client.ReadAsync(Endless("givenUp"), caller.Token);
        var kept = client.ReadAsync(Endless("keptOn"), other.Token);
        await Eventually.IsTrueAsync(async () => await RunningAsync(client, "givenUp") && await RunningAsync(client, "keptOn"));

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        await Eventually.IsTrueAsync(async () => !await RunningAsync(client, "givenUp"));
        Assert.True(await RunningAsync(client, "keptOn"));

        await other.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kept);
        await Eventually.IsTrueAsync(async () => !await RunningAsync(client, "keptOn"));
    }

    [SkippableFact]
    public async Task A_statement_that_takes_too_long_is_ended_too()
    {
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync(), ("AttemptTimeout", "00:00:01"));
        var e = await Assert.ThrowsAsync<QuestionTooExpensiveException>(() => client.ReadAsync(Endless("tooLong")));
        Assert.Contains("within 1 seconds", e.Message, StringComparison.Ordinal);
        await Eventually.IsTrueAsync(async () => !await RunningAsync(client, "tooLong"));
    }

    [SkippableFact]
    public async Task A_transaction_that_was_given_up_in_the_middle_of_a_statement_leaves_no_locks()
    {
        // Far below the minute after which the server undoes the transaction by itself.
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync(), ("WriteTimeout", "00:00:10"));
        await client.WriteAsync("CREATE (:Taken {n: 0})");
        for (var writer = 1; writer <= Writers; writer++)
        {
            using var caller = new CancellationTokenSource();
            // It takes some tenths of a second, so that it ends by itself soon after its caller gave up.
            var given = client.Client.WriteAsync(
                (transaction, cancellation) => transaction.RunAsync(
                    "MATCH (t:Taken) SET t.n = -1 WITH count(*) AS ofTaken UNWIND range(1, $most) AS y RETURN max(y + ofTaken)",
                    new Dictionary<string, object?> { ["most"] = 300_000 + writer },
                    cancellation),
                caller.Token);
            await Task.Delay(20 * writer);
            await caller.CancelAsync();
            await ((Task)given).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            await client.WriteAsync($"MATCH (t:Taken) SET t.n = {writer}");
        }

        Assert.Equal(Writers, (await client.ReadAsync("MATCH (t:Taken) RETURN t.n")).Rows[0][0].GetInt32());
        await client.WriteAsync("MATCH (t:Taken) DELETE t");
    }

    private static async Task<bool> RunningAsync(TestClient client, string name)
    {
        var running = await client.Client.ReadAsync(
            "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery CONTAINS $part AND status = 'Running' RETURN count(*)",
            new Dictionary<string, object?> { ["part"] = $"AS {name} UNWIND" }, null, default);
        return running.Rows[0][0].GetInt32() > 0;
    }
}
