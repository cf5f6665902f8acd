using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Json;
using CoopGraph.Stores;
using CoopGraph.Testing;
using GraphQL.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoopGraph.Engine.Tests;

/// <summary>A plain console host with the engine and the embedded store, as a report job has it.</summary>
internal sealed class ConsoleHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly IHost _host;

    private ConsoleHost(TemporaryFolder folder, IHost host) => (_folder, _host) = (folder, host);

    /// <summary>Starts a host; the seed is loaded into a new file.</summary>
    public static async Task<ConsoleHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var folder = new TemporaryFolder();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
        [
            KeyValuePair.Create("Embedded:DataFile", (string?)folder.PathOf("graph.db")),
            KeyValuePair.Create("Seed:Folder", (string?)Repository.SeedFolder),
            .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)),
        ]);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.AddEngine(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        return new ConsoleHost(folder, host);
    }

    /// <summary>Runs a document and returns the response as JSON text.</summary>
    public async Task<string> RunAsync(string document, OperationKindRule? allowed = null, CancellationToken cancellation = default)
    {
        var result = await _host.Services.GetRequiredService<OperationRunner>()
            .RunAsync(new GraphQLRequest { Query = document }, null, allowed ?? OperationKindRule.SingleResponse, cancellation);
        using var json = PooledJsonWriter.Take();
        _host.Services.GetRequiredService<ResponseSerializer>().Write(json, result);
        return System.Text.Encoding.UTF8.GetString(json.Written().Span);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _folder.Dispose();
    }
}
