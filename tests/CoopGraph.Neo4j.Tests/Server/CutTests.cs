using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Storage;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Neo4j.Tests.Server;

/// <summary>The connection is cut in the middle of a real server's response.</summary>
public sealed class CutTests
{
    private const string ManyRows = "UNWIND range(1, 50000) AS n RETURN n, 'row ' + toString(n)";

    [SkippableFact]
    public async Task A_read_is_done_again_and_its_rows_are_whole()
    {
        await using var proxy = new CuttingProxy((await Neo4jServer.SharedAsync()).Address);
        var answers = 0;
        proxy.CutAfter = (_, length) => Interlocked.Increment(ref answers) == 3 ? length / 2 : null;
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync(), ("Uri", proxy.Address.ToString()));
        Assert.Equal(50000, (await client.ReadAsync(ManyRows)).Rows.Count);
        Assert.True(answers > 3);
    }

    [SkippableFact]
    public async Task A_read_that_is_always_cut_says_so()
    {
        await using var proxy = new CuttingProxy((await Neo4jServer.SharedAsync()).Address);
        proxy.CutAfter = (_, length) => length / 2;
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync(), ("Uri", proxy.Address.ToString()));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => client.ReadAsync(ManyRows));
    }

    [SkippableFact]
    public async Task A_commit_whose_answer_is_cut_off_is_sent_once_and_its_outcome_is_called_unknown()
    {
        await using var proxy = new CuttingProxy((await Neo4jServer.SharedAsync()).Address);
        proxy.CutAfter = (head, _) => head.Contains("/commit ", StringComparison.Ordinal) ? 0 : null;
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync(), ("Uri", proxy.Address.ToString()));
        var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => client.WriteAsync("CREATE (:CutOff)"));
        Assert.Contains("OUTCOME UNKNOWN", e.Message, StringComparison.Ordinal);
        Assert.Equal(1, proxy.Commits);
        Assert.Equal(1, (await client.ReadAsync("MATCH (n:CutOff) RETURN count(n)")).Rows[0][0].GetInt32());
        await TestClient.Of(await Neo4jServer.SharedAsync()).WriteAsync("MATCH (n:CutOff) DELETE n");
    }
}
