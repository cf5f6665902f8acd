using CoopGraph.Engine.Execution;

namespace CoopGraph.Engine.Resolvers;

/// <summary>
/// Explains lookups that found nothing: the code is unknown, was not in force on the day, or belongs to a unit of another level. Without an
/// explanation, all of these would look alike: null. An instance lives as long as one try of the operation.
/// </summary>
internal sealed class LookupWarnings : IResponseExtension
{
    private readonly List<(string Field, Warning Warning)> _warnings = [];
    private readonly Lock _gate = new();

    public void AddTo(IDictionary<string, object?> extensions)
    {
        foreach (var (field, warning) in _warnings)
            extensions.AddWarning(warning, new Dictionary<string, object?> { ["path"] = new[] { field } });
    }

    /// <summary>Adds a warning.</summary>
    /// <param name="field">The response key of the field.</param>
    /// <param name="warning">The warning.</param>
    public void Add(string field, Warning warning)
    {
        lock (_gate)
            _warnings.Add((field, warning));
    }
}
