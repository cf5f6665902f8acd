using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Neo4j.Tests.Server;

/// <summary>Tests of writing to a real server.</summary>
public sealed class WritingTests
{
    [SkippableFact]
    public async Task What_is_written_in_one_transaction_is_there_together_or_not_at_all()
    {
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync());
        await client.WriteAsync("CREATE (:Together {n: 1})", "CREATE (:Together {n: 2})");
        await Assert.ThrowsAsync<Neo4jException>(() => client.WriteAsync("CREATE (:Together {n: 3})", "RETURN 1 / 0"));
        Assert.Equal(2, (await client.ReadAsync("MATCH (n:Together) RETURN count(n)")).Rows[0][0].GetInt32());
        await client.WriteAsync("MATCH (n:Together) DELETE n");
    }

    [SkippableFact]
    public async Task Two_writers_that_lock_each_other_both_get_through()
    {
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync());
        await client.WriteAsync("UNWIND ['a', 'b'] AS id CREATE (:Locked {id: id, n: 0})");
        var tries = 0;
        using var meeting = new Barrier(2);

        // Each transaction takes one node and waits until the other has taken its own, so the first tries always lock each other.
        async Task<bool> Write(string first, string second)
        {
            var isFirstTry = true;
            return await client.Client.WriteAsync(
                async (transaction, cancellation) =>
                {
                    Interlocked.Increment(ref tries);
                    await transaction.RunAsync(Take, new Dictionary<string, object?> { ["id"] = first }, cancellation);
                    if (isFirstTry)
                        await Task.Run(() => meeting.SignalAndWait(cancellation), cancellation);
                    isFirstTry = false;
                    await transaction.RunAsync(Take, new Dictionary<string, object?> { ["id"] = second }, cancellation);
                    return true;
                },
                default);
        }

        await Task.WhenAll(Write("a", "b"), Write("b", "a"));
        Assert.True(tries >= 3);
        var row = (await client.ReadAsync("MATCH (l:Locked) RETURN collect(l.n)")).Rows[0];
        Assert.Equal("[2,2]", row[0].GetRawText());
        await client.WriteAsync("MATCH (l:Locked) DELETE l");
    }

    [SkippableFact]
    public async Task A_writer_that_gives_up_leaves_nothing_behind()
    {
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync());
        using var caller = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Client.WriteAsync(
            async (transaction, cancellation) =>
            {
                await transaction.RunAsync("CREATE (:GivenUp)", TestClient.Nothing, cancellation);
                await caller.CancelAsync();
                return true;
            },
            caller.Token));
        Assert.Equal(0, (await client.ReadAsync("MATCH (n:GivenUp) RETURN count(n)")).Rows[0][0].GetInt32());
    }

    private const string Take = "MATCH (l:Locked {id: $id}) SET l.n = l.n + 1";
}
