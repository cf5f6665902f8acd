using CoopGraph.Api.Transport;
using CoopGraph.Engine;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.SchemaBuilding;
using GraphQL;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Support;

/// <summary>The transport, limits, caches and errors around a small schema that a test defines.</summary>
internal sealed class TinyApi : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TinyApi(WebApplication app)
    {
        _app = app;
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<TinyApi> StartAsync(
        Action<TinySchema> schema, Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        foreach (var (key, value) in settings)
            builder.Configuration[key] = value;
        builder.Services.AddOperationRunner(builder.Configuration);
        builder.Services.AddGraphQLTransport(builder.Configuration);
        builder.Services.AddGraphQL(graphql => graphql
            .AddSchema(provider => TinySchema.Build(provider, schema))
            .ConfigureSchema(built => built.UseModernIntrospection())
            .AddGuards(builder.Services, builder.Configuration));
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapGraphQLEndpoint();
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
