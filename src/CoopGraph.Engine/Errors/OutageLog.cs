using CoopGraph.Storage;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Engine.Errors;

/// <summary>Logs for the operator that the store is unavailable: at most once in an interval, not once for each query.</summary>
internal sealed partial class OutageLog(ILogger<OutageLog> log, TimeProvider time)
{
    /// <summary>The minimum time between two warnings.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private long? _told;

    public void Tell(StoreUnavailableException outage)
    {
        lock (_gate)
        {
            if (_told is { } then && time.GetElapsedTime(then) < Interval)
                return;
            _told = time.GetTimestamp();
        }

        // Only the store's own message and the cause's type are logged: the cause's message may have any source and any content.
        LogOutage(outage.Message, outage.InnerException?.GetType().Name ?? "none", (int)Interval.TotalSeconds);
    }

    [LoggerMessage(LogLevel.Warning,
        "The store does not answer: {Reason} (cause: {Cause}). Questions get 503 meanwhile; this is logged at most every {Seconds} seconds.")]
    private partial void LogOutage(string reason, string cause, int seconds);
}
