namespace CoopGraph.Benchmarks.Editing;

/// <summary>Clients that ask questions one after the other, with a pause between two, until this object ends.</summary>
internal sealed class Readers : IAsyncDisposable
{
    /// <summary>The number of clients.</summary>
    public const int Count = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly string[] Questions =
    [
        "{ cooperations(first: 20, order: [{ year: DESC }]) { nodes { caseId title } } }",
        "{ county(by: { code: \"330523\" }) { partners(first: 20) { nodes { code name } } } }",
        "{ cooperations(first: 20, where: { mechanism: { eq: MANDATED } }) { totalCount nodes { caseId title } } }",
    ];

    private readonly CancellationTokenSource _end = new();
    private readonly List<double> _times = [];
    private readonly Task[] _reading;

    public Readers(EditingClient client) => _reading = [.. Enumerable.Range(0, Count).Select(number => ReadAsync(client, number))];

    /// <summary>The milliseconds of each question so far.</summary>
    public IReadOnlyList<double> Times
    {
        get
        {
            lock (_times)
                return [.. _times];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_reading);
        _end.Dispose();
    }

    private async Task ReadAsync(EditingClient client, int number)
    {
        for (var i = number; !_end.IsCancellationRequested; i++)
        {
            var time = await client.AskAsync(Questions[i % Questions.Length]);
            lock (_times)
                _times.Add(time);
            await Task.Delay(Pause);
        }
    }
}
