using CoopGraph.Neo4j.Client;
using CoopGraph.Storage;
using CoopGraph.Testing.Servers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Support;

/// <summary>
/// One of several instances of the real application over one Neo4j, each with its own services and memory, as separate processes have.
/// </summary>
internal sealed class ReplicaApi(Neo4jServer server, params (string Key, string Value)[] settings) : ApiFactory
{
    /// <summary>The client that records its statements to Neo4j.</summary>
    public WatchedClient Watched => (WatchedClient)Services.GetRequiredService<INeo4jClient>();

    /// <summary>Loads data through this instance.</summary>
    public Task<LoadOutcome> LoadAsync(GraphData data) => Services.GetRequiredService<ICoopGraphStore>().LoadAsync(data, default);

    /// <summary>Returns the response of a health endpoint.</summary>
    public async Task<Answer> HealthAsync(string path) => await Client().SendAsync(HttpMethod.Get, $"/health/{path}", null);

    /// <summary>Returns a client, once the instance has its data.</summary>
    public async Task<HttpClient> ReadyAsync()
    {
        var client = Client();
        await Neo4jApi.WaitUntilReadyAsync(client);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Store", "Neo4j");
        builder.UseSetting("WarmUp:Enabled", "false");
        // These tests count statements, so no answer is given again, unless a test sets otherwise.
        builder.UseSetting("GraphQL:Answers:Bytes", "0");
        // A slow machine must not fail a test that is not about time; a test that is sets its own limits.
        builder.UseSetting("GraphQL:Transport:Timeout", "00:01:30");
        builder.UseSetting("Neo4j:AttemptTimeout", "00:00:30");
        builder.UseSetting("Neo4j:TotalTimeout", "00:01:00");
        foreach (var (key, value) in server.Configuration.Where(setting => setting.Value is not null))
            builder.UseSetting(key, value);
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(WatchedClient.Insert);
    }
}
