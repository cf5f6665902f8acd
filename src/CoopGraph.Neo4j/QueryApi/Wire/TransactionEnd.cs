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
    /// The delay between two rounds. Most statements have ended by themselves by then, and one call ends many that were given up together.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// The delays before each look for a statement. The server shows the mark of a statement only when it has planned it, and a server that is busy
    /// may not answer the call; so one look is not enough. The last look comes when the server's own limit is over.
    /// </summary>
    private static readonly TimeSpan[] Looks =
    [
        TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(16),
    ];

    /// <summary>The maximum number of marks in the queue; further statements are left to the server's time limit.</summary>
    private const int MostWaiting = 1000;

    private readonly ConcurrentQueue<Abandoned> _marks = new();
    private int _isEnding;

    /// <summary>Queues the statement with this mark to be ended, and returns at once.</summary>
    /// <param name="mark">The value of the statement's parameter <see cref="RequestBody.MarkParameter"/>; null where it has none.</param>
    public void Abandon(string? mark)
    {
        if (mark is null || _marks.Count >= MostWaiting)
            return;
        _marks.Enqueue(new Abandoned(mark, 0, Environment.TickCount64));
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
                if (TakeDue() is { Count: > 0 } due)
                    LookAgain(due, await EndAsync([.. due.Select(one => one.Mark)]).ConfigureAwait(false));
            }

            Volatile.Write(ref _isEnding, 0);
        }
        while (!_marks.IsEmpty && Interlocked.Exchange(ref _isEnding, 1) == 0);
    }

    private List<Abandoned> TakeDue()
    {
        List<Abandoned> due = [];
        var now = Environment.TickCount64;
        for (var left = _marks.Count; left > 0 && _marks.TryDequeue(out var one); left--)
        {
            if (one.At <= now)
                due.Add(one);
            else
                _marks.Enqueue(one);
        }

        return due;
    }

    private void LookAgain(List<Abandoned> looked, HashSet<string> ended)
    {
        foreach (var one in looked.Where(one => !ended.Contains(one.Mark) && one.Looks + 1 < Looks.Length))
            _marks.Enqueue(new Abandoned(one.Mark, one.Looks + 1, Environment.TickCount64 + (long)Looks[one.Looks + 1].TotalMilliseconds));
    }

    /// <returns>The marks of the statements that the server ended.</returns>
    private async Task<HashSet<string>> EndAsync(List<string> marks)
    {
        try
        {
            using var http = clients.CreateClient(HttpClientNames.Operating);
            using var request = requests.End(StatementFile.Read("end-statements"), marks);
            using var response = await http.SendAsync(request).ConfigureAwait(false);
            var answer = ResponseReader.Read(await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false));
            LogEnded(logger, answer.Rows.Count, marks.Count);
            return [.. answer.Rows.Select(row => row[0].GetString()!)];
        }
        catch (Exception e)
        {
            // No caller waits for this error, and there is a further look.
            LogFailed(logger, marks.Count, e);
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Ended {Count} of {Abandoned} statements whose callers gave up.")]
    private static partial void LogEnded(ILogger logger, int count, int abandoned);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Could not look for {Abandoned} statements whose callers gave up.")]
    private static partial void LogFailed(ILogger logger, int abandoned, Exception failure);

    /// <summary>A statement that its caller gave up.</summary>
    /// <param name="Mark">Its mark.</param>
    /// <param name="Looks">The number of looks for it so far.</param>
    /// <param name="At">The time of the next look, in the milliseconds of the system's clock.</param>
    private readonly record struct Abandoned(string Mark, int Looks, long At);
}
