using System.Globalization;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Watching;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.Execution;

namespace CoopGraph.Engine.Resolvers;

/// <summary>
/// The graph as one operation sees it: opened at the first question, with one version until the end. It also collects the data version and
/// the days of the map for the extensions of the response. An instance lives as long as one try of the operation.
/// </summary>
internal sealed class OperationGraph(ICoopGraphStore store, ChosenSnapshot chosen, TimeProvider clock) : IResponseExtension, IConsistencyCheck, IOperationTime
{
    private readonly SortedDictionary<string, DateOnly> _days = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private Task<IGraphSnapshot>? _opening;
    private IGraphSnapshot? _graph;
    private DateTimeOffset? _knownAt;

    public async ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation)
    {
        lock (_gate)
            _opening ??= BeginAsync(cancellation);
        return _graph ??= WatchedSnapshot.Of(await _opening);
    }

    /// <summary>Opens the graph anew, because this operation has changed the data.</summary>
    public ValueTask<IGraphSnapshot> ReopenAsync(CancellationToken cancellation)
    {
        lock (_gate)
            (_opening, _graph) = (null, null);
        return OpenAsync(cancellation);
    }

    public ExecutionError? Choose(IReadOnlyList<(string Key, IDictionary<string, ArgumentValue>? Arguments)> fields)
    {
        DateTimeOffset?[] times = [.. fields.Select(field => TimeOf(field.Arguments)).Distinct()];
        if (times.Length > 1)
        {
            return Refuse(
                $"The fields {string.Join(", ", fields.Select(field => field.Key))} do not name the same time: an operation reads the data of one time. "
                + $"Give all of them the same `{AsKnownAt}`, or ask in several operations.");
        }

        if (times is [{ } time])
        {
            if (time > clock.GetUtcNow())
                return Refuse($"`{AsKnownAt}` lies in the future; what is known then cannot be answered yet.");
            _knownAt = time;
        }

        return null;

        ExecutionError? Refuse(string message)
        {
            var error = KnownExceptions.ToError(new InvalidQuestionException(InvalidQuestionReason.BadUserInput, message));
            error?.Path = [fields[0].Key];
            return error;
        }
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

    private static string AsKnownAt => AsKnownAtArgument.Name;

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

    public async ValueTask<IGraphSnapshot?> HoldAsync(CancellationToken cancellation) =>
        Version is { } version ? await store.TryOpenVersionAsync(version, cancellation) : null;

    private Task<IGraphSnapshot> BeginAsync(CancellationToken cancellation) => _knownAt is { } time
        ? store.OpenAsKnownAtAsync(time, cancellation).AsTask()
        : chosen.Snapshot is { } snapshot ? Task.FromResult(snapshot) : store.OpenAsync(cancellation).AsTask();

    private static DateTimeOffset? TimeOf(IDictionary<string, ArgumentValue>? arguments) =>
        arguments is not null && arguments.TryGetValue(AsKnownAt, out var given) ? (DateTimeOffset?)given.Value : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
