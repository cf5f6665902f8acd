using System.Collections.Concurrent;
using CoopGraph.Neo4j.Statements;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>
/// Ends statements when their caller gave up, since closing the connection does not stop them. Each is found by a parameter value that no
/// other statement has, so only our own statements are ever ended. This is best effort, in the background; only the server's own time limit
/// is reliable.
/// </summary>
internal sealed partial class TransactionEnd(IHttpClientFactory clients, RequestFactory requests, ILogger<TransactionEnd> logger)
{
    /// <summary>
    /// The delay before a call. Most statements have ended by themselves by then, and one call ends many that were given up together.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>The maximum number of marks in the queue; further statements are left to the server's time limit.</summary>
    private const int MostWaiting = 1000;

    private readonly ConcurrentQueue<string> _marks = new();
    private int _isEnding;

    /// <summary>Queues the statement with this mark to be ended, and returns at once.</summary>
    /// <param name="mark">The value of the statement's parameter <see cref="RequestBody.MarkParameter"/>; null where it has none.</param>
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
            // No caller waits for this error, and the server's time limit ends the statements.
            LogFailed(logger, marks.Count, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Ended {Count} of {Abandoned} statements whose callers gave up.")]
    private static partial void LogEnded(ILogger logger, int count, int abandoned);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Could not look for {Abandoned} statements whose callers gave up.")]
    private static partial void LogFailed(ILogger logger, int abandoned, Exception failure);
}
