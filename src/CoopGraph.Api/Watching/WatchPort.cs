using System.Net.Sockets;
using CoopGraph.Api.Hosting;
using CoopGraph.Engine.Watching;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace CoopGraph.Api.Watching;

/// <summary>
/// The port for those who watch the service: a server of its own, so that clients never reach it, and so that it answers also when clients hold
/// all connections of theirs.
/// </summary>
internal sealed class WatchPort(
    IOptions<WatchOptions> options, MeterProvider metrics, OperationStatistics operations, ILoggerFactory logs) : IHostedService, IAsyncDisposable
{
    // A scraper, its twin, and somebody with a browser.
    private const int MostConnections = 20;

    private readonly WatchOptions _options = options.Value;
    private WebApplication? _app;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddSingleton(logs).AddSingleton<IHostLifetime, PartOfTheService>().AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxConcurrentConnections = MostConnections;
            WatchAddress.Listen(server, _options.Host, _options.Port!.Value);
        });
        _app = builder.Build();
        _app.UseMiddleware<SecurityHeaders>();
        if (WatchAddress.IsOfThisMachine(_options.Host))
            _app.UseMiddleware<OwnNamesOnly>();
        _app.MapPrometheusScrapingEndpoint("/metrics", metrics, null, null);
        _app.MapSlowestOperations(operations);
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            throw new IOException(
                $"It cannot listen at {_options.Host}:{_options.Port} for those who watch it ({WatchOptions.Section}:Host, {WatchOptions.Section}:Port): {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    // The signals of the process are the service's: this server ends with it, and not before.
    private sealed class PartOfTheService : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
