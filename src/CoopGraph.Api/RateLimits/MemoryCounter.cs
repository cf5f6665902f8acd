using Microsoft.Extensions.Options;

namespace CoopGraph.Api.RateLimits;

/// <summary>
/// Counts in the memory of this process, for a limited number of callers. When there are more, ended windows are dropped; if that is not enough,
/// all new callers share one count, so that a flood from many addresses takes neither memory nor the points of those who came before.
/// </summary>
/// <param name="options">The settings.</param>
/// <param name="time">The clock.</param>
internal sealed class MemoryCounter(IOptions<RateLimitOptions> options, TimeProvider time) : IPointCounter
{
    private const string Others = "others";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Window> _windows = new(StringComparer.Ordinal);
    private long _lastSweep = time.GetTimestamp();

    /// <summary>The number of callers that are counted.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _windows.Count;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<PointCount> TakeAsync(string caller, int points, int limit, TimeSpan window, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var counted = Find(caller, window, now);
            var left = window - time.GetElapsedTime(counted.Start, now);
            var fits = counted.Used + (long)points <= limit;
            if (fits)
                counted.Used += points;
            return ValueTask.FromResult(new PointCount(fits, counted.Used, left));
        }
    }

    private Window Find(string caller, TimeSpan length, long now)
    {
        if (!_windows.TryGetValue(caller, out var window))
        {
            if (_windows.Count >= options.Value.MaxCallers)
                Sweep(length, now);
            if (_windows.Count >= options.Value.MaxCallers && !_windows.TryGetValue(caller = Others, out window))
                _windows[Others] = window = new() { Start = now };
            window ??= _windows[caller] = new() { Start = now };
        }

        if (time.GetElapsedTime(window.Start, now) >= length)
            (window.Start, window.Used) = (now, 0);
        return window;
    }

    // A look at all windows costs milliseconds, so that a flood of new callers must not cause one each time.
    private void Sweep(TimeSpan length, long now)
    {
        if (time.GetElapsedTime(_lastSweep, now) < TimeSpan.FromSeconds(1))
            return;
        _lastSweep = now;
        foreach (var (caller, window) in _windows)
        {
            if (time.GetElapsedTime(window.Start, now) >= length)
                _windows.Remove(caller);
        }
    }

    private sealed class Window
    {
        public long Start { get; set; }

        public int Used { get; set; }
    }
}
