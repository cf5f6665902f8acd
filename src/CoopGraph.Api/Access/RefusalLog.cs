using System.Net;

namespace CoopGraph.Api.Access;

/// <summary>Logs that credentials are refused, with one line every ten seconds at most, and nothing of the credentials.</summary>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed partial class RefusalLog(TimeProvider time, ILogger<RefusalLog> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private long? _last;
    private int _count;

    /// <summary>Adds a refused credential.</summary>
    /// <param name="address">The address that sent it.</param>
    public void Add(IPAddress? address)
    {
        int count;
        lock (_lock)
        {
            _count++;
            if (_last is { } last && time.GetElapsedTime(last) < Pause)
                return;
            (_last, count, _count) = (time.GetTimestamp(), _count, 0);
        }

        LogRefused(count, address);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests with a wrong, revoked or expired credential were refused: {Count}, the latest from {Address}")]
    private partial void LogRefused(int count, IPAddress? address);
}
