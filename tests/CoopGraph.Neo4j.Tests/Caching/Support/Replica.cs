using System.Collections.Concurrent;
using CoopGraph.Neo4j.Caching;
using CoopGraph.Neo4j.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Neo4j.Tests.Caching.Support;

/// <summary>One process of the service, as far as results are concerned: its cache before a server, set up as in the product.</summary>
internal sealed class Replica : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="server">The client in the place of Neo4j's.</param>
    /// <param name="settings">The configuration's settings.</param>
    public Replica(INeo4jClient server, params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddLogging(logs => logs.AddProvider(Log));
        services.AddSingleton(server);
        services.AddResultCache(configuration, "ready");
        _services = services.BuildServiceProvider();
    }

    public MessageLog Log { get; } = new();

    public IServiceProvider Services => _services;

    public INeo4jClient Client => _services.GetRequiredService<INeo4jClient>();

    public static Replica InMemory(INeo4jClient server, params (string Key, string? Value)[] settings) =>
        new(server, [("Cache:Enabled", "true"), .. settings]);

    public Task<Neo4jResult> AskAsync(
        string statement = "MATCH (n) RETURN n", object? value = null, string? version = "1.a", CancellationToken cancellation = default) =>
        Client.ReadAsync(statement, new Dictionary<string, object?> { ["value"] = value }, version, cancellation);

    /// <summary>Waits until the first attempt to connect to Redis has ended, so that every question can use Redis.</summary>
    public async Task<Replica> ConnectedAsync()
    {
        await _services.GetRequiredService<RedisConnection>().Connecting;
        return this;
    }

    public async Task<HealthReport> HealthAsync() => await _services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>Stores log messages of level warning or worse.</summary>
internal sealed class MessageLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _messages = [];

    public IReadOnlyList<string> Messages => [.. _messages];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            _messages.Enqueue($"{formatter(state, exception)} {exception}".TrimEnd());
    }

    public void Dispose()
    {
    }
}
