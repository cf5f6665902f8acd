using System.Globalization;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Watching;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Resolvers;

/// <summary>
/// The graph as one operation sees it: opened at the first question, with one version until the end. It also collects the data version and
/// the days of the map for the extensions of the response. An instance lives as long as one try of the operation.
/// </summary>
internal sealed class OperationGraph(ICoopGraphStore store, ChosenSnapshot chosen) : IResponseExtension, IConsistencyCheck
{
    private readonly SortedDictionary<string, DateOnly> _days = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private Task<IGraphSnapshot>? _opening;
    private IGraphSnapshot? _graph;

    public async ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation)
    {
        lock (_gate)
            _opening ??= chosen.Snapshot is { } snapshot ? Task.FromResult(snapshot) : store.OpenAsync(cancellation).AsTask();
        return _graph ??= WatchedSnapshot.Of(await _opening);
    }

    /// <summary>Records the day of the map that a field of the response shows.</summary>
    public void Shows(string responseKey, DateOnly day)
    {
        lock (_gate)
            _days[responseKey] = day;
    }

    public string? Version => _graph?.Dataset.Version;

    /// <summary>Whether a field has read what has no version.</summary>
    public bool IsOfTheMoment { get; set; }

    public void AddTo(IDictionary<string, object?> extensions)
    {
        if (Version is { } version)
            extensions["dataVersion"] = version;
        if (_days.Values.Distinct().Count() == 1)
            extensions["asOf"] = Text(_days.Values.First());
        else if (_days.Count > 1)
            extensions["asOfByField"] = _days.ToDictionary(day => day.Key, day => (object?)Text(day.Value));
    }

    // If the graph was not opened, no result can have become inconsistent.
    public ValueTask<bool> IsConsistentAsync(CancellationToken cancellation) => _graph?.ConfirmAsync(cancellation) ?? new(true);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
