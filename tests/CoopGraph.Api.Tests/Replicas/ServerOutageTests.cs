using System.Diagnostics;
using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Replicas;

/// <summary>
/// Tests a Neo4j that is killed or not yet available. The service reports it at once, and recovers with Neo4j, without its own restart.
/// </summary>
[Collection(OwnNeo4j.Collection)]
public sealed class ServerOutageTests(OwnNeo4j neo4j)
{
    private const string OfCases = """{ county(by: {code: "340122"}) { name partners { edges { node { name } caseCount } } } }""";
    private const string OfTheMap = """{ county(by: {code: "340122"}) { name prefecture { name } } }""";

    // This is far more than a refused connection takes with its tries, and far less than a hang.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_killed_server_is_503_until_it_is_back(bool keepsAnswers)
    {
        var server = await neo4j.EmptyAsync();
        await using var api = new ReplicaApi(server, ("Cache:Enabled", keepsAnswers.ToString()));
        var client = await api.ReadyAsync();
        var right = await client.AskAsync(OfCases);
        Assert.Empty(right.Errors);
        Assert.Equal(HttpStatusCode.OK, (await api.HealthAsync("ready")).Status);

        await server.KillAsync();
        // Data in memory might be out of date, so they must not be returned as a result either.
        foreach (var question in new[] { OfCases, OfTheMap, OfCases })
            await IsOutageAsync(client, question);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await api.HealthAsync("ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await api.HealthAsync("live")).Status);

        await server.RestartAsync();
        var again = await Eventually.IsAsync(() => client.AskAsync(OfCases), answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(right.Text, again.Text);
        await Eventually.IsAsync(() => api.HealthAsync("ready"), answer => answer.Status == HttpStatusCode.OK);
    }

    [SkippableFact]
    public async Task A_server_that_comes_after_the_service_is_seeded_and_asked()
    {
        var server = await neo4j.EmptyAsync();
        await server.StopAsync();
        await using var api = new ReplicaApi(server);
        var client = api.Client();

        await IsOutageAsync(client, OfCases);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await api.HealthAsync("ready")).Status);
        Assert.Equal(HttpStatusCode.OK, (await api.HealthAsync("live")).Status);

        await server.RestartAsync();
        var answer = await Eventually.IsAsync(() => client.AskAsync(OfCases), answer => answer.Status == HttpStatusCode.OK);
        Assert.Empty(answer.Errors);
        Assert.Equal("Feidong County", answer.Data.GetProperty("county").GetProperty("name").GetString());
        Assert.NotEmpty(answer.Data.GetProperty("county").GetProperty("partners").GetProperty("edges").EnumerateArray());
        await Eventually.IsAsync(() => api.HealthAsync("ready"), health => health.Status == HttpStatusCode.OK);
    }

    private static async Task IsOutageAsync(HttpClient client, string question)
    {
        var time = Stopwatch.StartNew();
        var answer = await client.AskAsync(question);
        Assert.True(time.Elapsed < Bound, $"It took {time.Elapsed}.");
        answer.IsRefused(HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE");
        Assert.NotNull(answer.Headers.RetryAfter);
    }
}
