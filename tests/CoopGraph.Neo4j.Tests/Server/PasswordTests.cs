using CoopGraph.Neo4j.QueryApi;
using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Storage;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Neo4j.Tests.Server;

/// <summary>A server that requires a password.</summary>
[Collection(OwnServers.Name)]
public sealed class PasswordTests
{
    [SkippableFact]
    public async Task A_wrong_password_is_told_and_the_right_one_gets_through_the_lockout_that_follows()
    {
        await using var server = await Neo4jServer.StartOwnAsync("--password", "correct-horse");
        await using var wrong = TestClient.Of(server, ("Password", "wrong-horse"), ("AttemptTimeout", "00:00:03"), ("TotalTimeout", "00:00:03"));
        await using var right = TestClient.Of(server, ("AttemptTimeout", "00:00:10"), ("TotalTimeout", "00:00:30"));
        Assert.Equal("community", (await right.Get<Neo4jServerCheck>().CheckAsync(default)).Edition);

        var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => wrong.Get<Neo4jServerCheck>().CheckAsync(default));
        Assert.Contains("check Neo4j:User and Neo4j:Password", e.Message, StringComparison.Ordinal);
        await Eventually.IsTrueAsync(async () =>
        {
            e = await Assert.ThrowsAsync<StoreUnavailableException>(() => wrong.ReadAsync());
            return e.Message.Contains("wrong passwords came in too often", StringComparison.Ordinal);
        });
        Assert.DoesNotContain("wrong-horse", e.ToString() + wrong.Log.Text, StringComparison.Ordinal);

        // Neo4j locks the user out, even with the right password; one more try after the five seconds succeeds.
        Assert.Single((await right.ReadAsync()).Rows);
        Assert.Contains("AuthenticationRateLimit", right.Log.Text, StringComparison.Ordinal);
    }
}
