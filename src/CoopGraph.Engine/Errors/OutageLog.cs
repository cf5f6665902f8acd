using CoopGraph.Storage;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Engine.Errors;

/// <summary>Tells the operator of a store that does not answer: once in a while, not once a question.</summary>
internal sealed partial class OutageLog(ILogger<OutageLog> log, TimeProvider time)
{
    /// <summary>The least time between two warnings.</summary>
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

        // The store's own words and the kind of the cause. What a cause says may come from anywhere, and hold anything.
        LogOutage(outage.Message, outage.InnerException?.GetType().Name ?? "none", (int)Interval.TotalSeconds);
    }

    [LoggerMessage(LogLevel.Warning,
        "The store does not answer: {Reason} (cause: {Cause}). Questions get 503 meanwhile; this is told at most every {Seconds} seconds.")]
    private partial void LogOutage(string reason, string cause, int seconds);
}
