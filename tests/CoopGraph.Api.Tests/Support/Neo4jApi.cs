using CoopGraph.Testing.Servers;
using Microsoft.AspNetCore.Hosting;

namespace CoopGraph.Api.Tests.Support;

/// <summary>
/// The real application over the real seed in a real Neo4j. If none is available, every test that requests a client is skipped.
/// </summary>
public class Neo4jApi : ApiFactory
{
    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Store", "Neo4j");
        builder.UseSetting("WarmUp:Enabled", "false");
        builder.BePatient();
        var settings = Neo4jServer.SharedAsync().GetAwaiter().GetResult().Configuration;
        foreach (var (key, value) in settings.Where(setting => setting.Value is not null))
            builder.UseSetting(key, value);
    }

    internal override HttpClient Client()
    {
        Skip.If(Neo4jServer.SkipReason is not null, Neo4jServer.SkipReason);
        var client = base.Client();
        WaitUntilReadyAsync(client).GetAwaiter().GetResult();
        return client;
    }

    /// <summary>
    /// Waits until the application is ready. Several applications start over one empty server at once: one loads it, and the others respond
    /// with 503 until the load ends. That is right, but most tests are not about it.
    /// </summary>
    internal static async Task WaitUntilReadyAsync(HttpClient client)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!(await client.GetAsync("/health/ready", patience.Token)).IsSuccessStatusCode)
            await Task.Delay(200, patience.Token);
    }
}

/// <summary>Settings for tests that are not about time.</summary>
internal static class Patience
{
    /// <summary>
    /// Sets long timeouts. On a busy machine a new statement can take seconds to plan; that is no error in tests that are not about time.
    /// </summary>
    public static void BePatient(this IWebHostBuilder builder)
    {
        builder.UseSetting("Neo4j:AttemptTimeout", "00:00:25");
        builder.UseSetting("Neo4j:TotalTimeout", "00:00:50");
        builder.UseSetting("GraphQL:Transport:Timeout", "00:01:00");
    }
}
