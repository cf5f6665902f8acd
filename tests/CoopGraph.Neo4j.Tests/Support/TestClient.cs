using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi;
using CoopGraph.Neo4j.QueryApi.Wire;
using CoopGraph.Testing.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Neo4j.Tests.Support;

/// <summary>The client as the host registers it, in front of a fake or a real server.</summary>
internal sealed class TestClient : IAsyncDisposable
{
    public static readonly IReadOnlyDictionary<string, object?> Nothing = new Dictionary<string, object?>();

    private readonly ServiceProvider _services;

    private TestClient(Dictionary<string, string?> settings, FakeServer? fake)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        services.AddNeo4jClient(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        if (fake is not null)
        {
            foreach (var name in new[] { HttpClientNames.Statements, HttpClientNames.Operating })
                services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => fake);
        }

        _services = services.BuildServiceProvider();
    }

    public RecordedLog Log { get; } = new();

    public INeo4jClient Client => Get<INeo4jClient>();

    public static TestClient Of(FakeServer fake, params (string Name, string Value)[] settings) =>
        new(settings.ToDictionary(setting => "Neo4j:" + setting.Name, setting => (string?)setting.Value), fake);

    public static TestClient Of(Neo4jServer server, params (string Name, string? Value)[] settings)
    {
        var configuration = server.Configuration;
        foreach (var (name, value) in settings)
            configuration["Neo4j:" + name] = value;
        return new TestClient(configuration, null);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<Neo4jResult> ReadAsync(string statement = "RETURN 1 AS one", CancellationToken cancellation = default) =>
        Client.ReadAsync(statement, Nothing, null, cancellation);

    /// <summary>Runs each statement in one transaction.</summary>
    public Task<bool> WriteAsync(params string[] statements) => Client.WriteAsync(
        async (transaction, cancellation) =>
        {
            foreach (var statement in statements)
                await transaction.RunAsync(statement, Nothing, cancellation);
            return true;
        },
        default);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
