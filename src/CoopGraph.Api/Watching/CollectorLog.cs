using System.Diagnostics.Tracing;

namespace CoopGraph.Api.Watching;

/// <summary>
/// Says in the log that traces and metrics do not reach their collector, once in ten minutes at the most. They are then dropped, and nothing
/// else happens. The exporter itself says so to nobody.
/// </summary>
internal sealed partial class CollectorLog(string collector, TimeProvider time, ILogger<CollectorLog> log) : EventListener, IHostedService
{
    private const string Exporter = "OpenTelemetry-Exporter-OpenTelemetryProtocol";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private long? _last;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Exporter)
            EnableEvents(eventSource, EventLevel.Warning);
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        lock (_gate)
        {
            if (_last is { } last && time.GetElapsedTime(last) < Pause)
                return;
            _last = time.GetTimestamp();
        }

        LogLost(Uri.TryCreate(collector, UriKind.Absolute, out var address) ? address.Authority : "the given address");
    }

    [LoggerMessage(LogLevel.Warning, "Traces and metrics do not reach the collector at {Collector}. They are dropped, unless it answers within seconds.")]
    private partial void LogLost(string collector);
}
