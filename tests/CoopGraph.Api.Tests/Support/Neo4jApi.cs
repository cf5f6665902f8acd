using CoopGraph.TestServers;
using Microsoft.AspNetCore.Hosting;

namespace CoopGraph.Api.Tests.Support;

/// <summary>The real application over the real seed in a real Neo4j. Where none can be had, every test that asks is skipped.</summary>
public class Neo4jApi : ApiFactory
{
    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Store", "Neo4j");
        foreach (var (key, value) in Neo4jServer.SharedAsync().GetAwaiter().GetResult().Configuration)
            builder.UseSetting(key, value);
    }

    internal override HttpClient Client()
    {
        Skip.If(Neo4jServer.SkipReason is not null, Neo4jServer.SkipReason);
        return base.Client();
    }
}
