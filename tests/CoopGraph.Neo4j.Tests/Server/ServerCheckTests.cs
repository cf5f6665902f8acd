using CoopGraph.Neo4j.QueryApi;
using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Storage;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Neo4j.Tests.Server;

/// <summary>Tests of the check of the server when the service starts.</summary>
public sealed class ServerCheckTests
{
    [SkippableFact]
    public async Task Tells_what_the_server_is_and_has_nothing_to_say_against_one_that_is_set_up_safely()
    {
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync());
        var info = await client.Get<Neo4jServerCheck>().CheckAsync(default);
        Assert.StartsWith("5.", info.Version, StringComparison.Ordinal);
        Assert.DoesNotContain("Warning", client.Log.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Names_a_database_that_is_not_there()
    {
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync(), ("Database", "nowhere"));
        var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => client.Get<Neo4jServerCheck>().CheckAsync(default));
        Assert.Contains("no database nowhere: check Neo4j:Database", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0s", true)]
    [InlineData("30s", false)]
    public async Task Warns_where_the_servers_time_limit_is_off(string value, bool isWarned)
    {
        var fake = FakeServer.Answering(
            () => Answers.With(200, """{"neo4j_version":"5.26.30","neo4j_edition":"community"}"""),
            () => Answers.With(202, $$$"""{"data":{"fields":["value"],"values":[["{{{value}}}"]]}}"""));
        await using var client = TestClient.Of(fake);
        await client.Get<Neo4jServerCheck>().CheckAsync(default);
        Assert.Equal(isWarned, client.Log.Text.Contains("db.transaction.timeout is off", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"neo4j_version":"5.25.1","neo4j_edition":"community"}""", "5.26 or a later one is needed")]
    [InlineData("""{"hello":"world"}""", "not Neo4j's HTTP port")]
    [InlineData("<html>", "not Neo4j's HTTP port")]
    public async Task Names_what_else_answers(string body, string part)
    {
        await using var client = TestClient.Of(FakeServer.Answering(() => Answers.With(200, body)));
        var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => client.Get<Neo4jServerCheck>().CheckAsync(default));
        Assert.Contains(part, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_where_nothing_answers()
    {
        await using var client = TestClient.Of(FakeServer.Answering(Answers.Refused));
        var e = await Assert.ThrowsAsync<StoreUnavailableException>(() => client.Get<Neo4jServerCheck>().CheckAsync(default));
        Assert.Contains("cannot be reached", e.Message, StringComparison.Ordinal);
    }
}
