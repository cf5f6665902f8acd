using CoopGraph.Storage;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>
/// Counts the recorded changes to each case. They are read once and then followed, so that the revision of a case costs no question. Thread-safe.
/// </summary>
internal sealed class CaseRevisions : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private Dictionary<string, long[]> _generations = [];
    private Position _read;

    /// <summary>Returns the number of changes to each case up to a change.</summary>
    /// <param name="graph">The newest graph.</param>
    /// <param name="changes">The cases, each with the generation of the change.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async ValueTask<IReadOnlyList<int>> OfAsync(
        IGraphSnapshot graph, IReadOnlyList<(string CaseId, long Generation)> changes, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            var newest = DataVersion.GenerationOf(graph.Dataset.Version);
            // Data that were replaced begin to count anew.
            if (_read.Generation > newest)
                (_generations, _read) = ([], default);
            if (_read.Generation < newest)
                await ReadAsync(graph, newest, cancellation);
            return [.. changes.Select(change => _generations.TryGetValue(change.CaseId, out var all) ? all.Count(one => one <= change.Generation) : 0)];
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private async ValueTask ReadAsync(IGraphSnapshot graph, long newest, CancellationToken cancellation)
    {
        while (await graph.AskAsync(_read.Question, cancellation) is { Rows: { Count: > 0 } rows })
        {
            foreach (var change in rows.Select(row => row.Item))
            {
                _generations[change.CaseId] = _generations.TryGetValue(change.CaseId, out var before) ? [.. before, change.Generation] : [change.Generation];
                _read = new Position(change.Generation, change.CaseId);
            }
        }

        _read = new Position(newest, null);
    }
}
