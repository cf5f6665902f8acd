using System.Globalization;
using CoopGraph.Engine.Execution;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Resolvers;

/// <summary>
/// The graph as one operation sees it: opened at the first question, one version to the end. Lives as long as one try of the
/// operation, and remembers what the answer must say about itself.
/// </summary>
internal sealed class OperationGraph(ICoopGraphStore store) : IResponseExtension, IConsistencyCheck
{
    private readonly SortedDictionary<string, DateOnly> _days = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private Task<IGraphSnapshot>? _opening;
    private IGraphSnapshot? _graph;

    public async ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation)
    {
        lock (_gate)
            _opening ??= store.OpenAsync(cancellation).AsTask();
        return _graph ??= await _opening;
    }

    /// <summary>Remembers which day's map a field of the answer shows.</summary>
    public void Shows(string responseKey, DateOnly day)
    {
        lock (_gate)
            _days[responseKey] = day;
    }

    public void AddTo(IDictionary<string, object?> extensions)
    {
        if (_graph is not null)
            extensions["dataVersion"] = _graph.Dataset.Version;
        if (_days.Values.Distinct().Count() == 1)
            extensions["asOf"] = Text(_days.Values.First());
        else if (_days.Count > 1)
            extensions["asOfByField"] = _days.ToDictionary(day => day.Key, day => (object?)Text(day.Value));
    }

    // Where nothing was asked of the graph, nothing can have moved.
    public ValueTask<bool> IsConsistentAsync(CancellationToken cancellation) => _graph?.ConfirmAsync(cancellation) ?? new(true);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
