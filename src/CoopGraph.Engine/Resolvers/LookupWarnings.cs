using CoopGraph.Engine.Execution;

namespace CoopGraph.Engine.Resolvers;

/// <summary>
/// Explains lookups that found nothing: the code is unknown, was not in force on the day, or belongs to a unit of another level. Without an
/// explanation, all of these would look alike: null. An instance lives as long as one try of the operation.
/// </summary>
internal sealed class LookupWarnings : IResponseExtension
{
    private readonly List<(string Field, string Code, string Message)> _warnings = [];
    private readonly Lock _gate = new();

    public void AddTo(IDictionary<string, object?> extensions)
    {
        foreach (var (field, code, message) in _warnings)
            extensions.AddWarning(code, message, new Dictionary<string, object?> { ["path"] = new[] { field } });
    }

    /// <summary>Adds a warning.</summary>
    /// <param name="field">The response key of the field.</param>
    /// <param name="code">The code, for programs.</param>
    /// <param name="message">The message, for people.</param>
    public void Add(string field, string code, string message)
    {
        lock (_gate)
            _warnings.Add((field, code, message));
    }
}
