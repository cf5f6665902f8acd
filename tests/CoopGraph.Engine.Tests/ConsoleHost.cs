using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Json;
using CoopGraph.Storage;
using CoopGraph.Stores;
using CoopGraph.Testing;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CoopGraph.Engine.Tests;

/// <summary>A plain console host with the engine and the embedded store, as a report job has it.</summary>
internal sealed class ConsoleHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly IHost _host;

    private ConsoleHost(TemporaryFolder folder, IHost host) => (_folder, _host) = (folder, host);

    /// <summary>Starts a host; the seed is loaded into a new file.</summary>
    public static Task<ConsoleHost> StartAsync(params (string Key, string Value)[] settings) => StartAsync(store => store, settings);

    /// <summary>Starts a host with something before its store; the seed is loaded into a new file.</summary>
    public static async Task<ConsoleHost> StartAsync(Func<ICoopGraphStore, ICoopGraphStore> before, params (string Key, string Value)[] settings)
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
        var chosen = builder.Services.Single(service => service.ServiceType == typeof(ICoopGraphStore));
        builder.Services.Replace(ServiceDescriptor.Singleton(provider => before((ICoopGraphStore)chosen.ImplementationFactory!(provider))));
        builder.Services.AddEngine(builder.Configuration);
        var host = builder.Build();
        await host.StartAsync();
        return new ConsoleHost(folder, host);
    }

    /// <summary>The services of the host.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Runs a document and returns the response as JSON text.</summary>
    public Task<string> RunAsync(string document, OperationKindRule? allowed = null, CancellationToken cancellation = default) =>
        RunAsync(new GraphQLRequest { Query = document }, allowed ?? OperationKindRule.SingleResponse, cancellation);

    /// <summary>Runs a document with variables, given as JSON, and returns the response as JSON text.</summary>
    public Task<string> RunAsync(string document, string variables)
    {
        var given = Services.GetRequiredService<ResponseSerializer>().Deserialize<Inputs>(variables);
        return RunAsync(new GraphQLRequest { Query = document, Variables = given }, OperationKindRule.SingleResponse, default);
    }

    private async Task<string> RunAsync(GraphQLRequest request, OperationKindRule allowed, CancellationToken cancellation)
    {
        var result = await Services.GetRequiredService<OperationRunner>().RunAsync(request, null, allowed, cancellation);
        using var json = PooledJsonWriter.Take();
        Services.GetRequiredService<ResponseSerializer>().Write(json, result);
        return System.Text.Encoding.UTF8.GetString(json.Written().Span);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _folder.Dispose();
    }
}
