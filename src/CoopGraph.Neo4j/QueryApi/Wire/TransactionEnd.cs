using System.Collections.Concurrent;
using CoopGraph.Neo4j.Statements;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>
/// Ends statements whose caller gave up: hanging up does not stop them. Each is found by a parameter that no other statement has, so
/// none but our own is ever ended. Best effort, in the background; the server's own time limit is what can be relied on.
/// </summary>
internal sealed partial class TransactionEnd(IHttpClientFactory clients, RequestFactory requests, ILogger<TransactionEnd> logger)
{
    /// <summary>Most statements have ended by themselves by then, and many that were given up at once are ended by one call.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>More than these at once are left to the server's time limit.</summary>
    private const int MostWaiting = 1000;

    private readonly ConcurrentQueue<string> _marks = new();
    private int _isEnding;

    /// <summary>Sees to it that the statement with this mark ends; returns at once.</summary>
    /// <param name="mark">The value of its parameter <see cref="RequestBody.MarkParameter"/>; null where it has none.</param>
    public void Abandon(string? mark)
    {
        if (mark is null || _marks.Count >= MostWaiting)
            return;
        _marks.Enqueue(mark);
        if (Interlocked.Exchange(ref _isEnding, 1) == 0)
            _ = Task.Run(EndAllAsync);
    }

    private async Task EndAllAsync()
    {
        do
        {
            while (!_marks.IsEmpty)
            {
                await Task.Delay(Patience).ConfigureAwait(false);
                await EndAsync(TakeAll()).ConfigureAwait(false);
            }

            Volatile.Write(ref _isEnding, 0);
        }
        while (!_marks.IsEmpty && Interlocked.Exchange(ref _isEnding, 1) == 0);
    }

    private List<string> TakeAll()
    {
        List<string> marks = [];
        while (_marks.TryDequeue(out var mark))
            marks.Add(mark);
        return marks;
    }

    private async Task EndAsync(List<string> marks)
    {
        try
        {
            using var http = clients.CreateClient(HttpClientNames.Operating);
            using var request = requests.End(StatementFile.Read("end-statements"), marks);
            using var response = await http.SendAsync(request).ConfigureAwait(false);
            var answer = ResponseReader.Read(await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false));
            LogEnded(logger, answer.Rows.Count, marks.Count);
        }
        catch (Exception e)
        {
            // Whatever it was, there is nobody to tell, and the server's time limit ends them.
            LogFailed(logger, marks.Count, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Ended {Count} of {Abandoned} statements whose callers gave up.")]
    private static partial void LogEnded(ILogger logger, int count, int abandoned);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Could not look for {Abandoned} statements whose callers gave up.")]
    private static partial void LogFailed(ILogger logger, int abandoned, Exception failure);
}
