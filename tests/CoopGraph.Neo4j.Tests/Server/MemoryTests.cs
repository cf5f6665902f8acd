using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Storage;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Neo4j.Tests.Server;

/// <summary>A statement that needs more memory than it may have.</summary>
[Collection(OwnServers.Name)]
public sealed class MemoryTests
{
    [SkippableFact]
    public async Task Fails_alone_and_once()
    {
        await using var server = await Neo4jServer.StartOwnAsync("-cdb.memory.transaction.max=10m", "-cdbms.memory.transaction.total.max=30m");
        await using var client = TestClient.Of(server, ("AttemptTimeout", "00:01:00"), ("TotalTimeout", "00:01:00"));
        var e = await Assert.ThrowsAsync<QuestionTooExpensiveException>(() => client.ReadAsync("UNWIND range(1, 5000000) AS n RETURN size(collect(n))"));
        Assert.Contains("Memory", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("tried again", client.Log.Text, StringComparison.Ordinal);
        Assert.Single((await client.ReadAsync()).Rows);
    }
}
