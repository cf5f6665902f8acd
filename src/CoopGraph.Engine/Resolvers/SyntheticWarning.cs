using CoopGraph.Cooperations;
using CoopGraph.Engine.Execution;
using CoopGraph.Filters;
using CoopGraph.Storage;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Resolvers;

/// <summary>
/// Ensures that no response mixes synthetic cases with real ones without a warning. <c>extensions.warnings</c> names the fields that
/// contain synthetic cases, or were counted or picked by them. An instance lives as long as one try of the operation.
/// </summary>
internal sealed class SyntheticWarning : IResponseExtension
{
    private readonly SortedSet<string> _fields = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public void AddTo(IDictionary<string, object?> extensions)
    {
        if (_fields.Count > 0)
            extensions.AddWarning(Warning.OfSynthetic("this answer", _fields));
    }

    /// <summary>Adds a field of the response to the warning, by the response keys that lead to it.</summary>
    public void Name(string field)
    {
        lock (_gate)
            _fields.Add(field);
    }
}

/// <summary>A field of the response that can contain synthetic cases.</summary>
/// <param name="warning">The warning of the response.</param>
/// <param name="field">The response keys that lead to it.</param>
internal sealed class SyntheticField(SyntheticWarning warning, string field)
{
    private static readonly IReadOnlyList<Warning> Warnings = [Warning.OfSynthetic("this answer")];

    /// <summary>Adds the field to the warning if synthetic cases have a part in it.</summary>
    /// <param name="isConcerned">Whether they have a part in it.</param>
    /// <returns>The warnings about the field.</returns>
    public IReadOnlyList<Warning> WarnIf(bool isConcerned)
    {
        if (!isConcerned)
            return [];
        warning.Name(field);
        return Warnings;
    }

    /// <summary>
    /// Adds a field that was computed from gathered cases to the warning, if one of them is synthetic or synthetic cases picked them.
    /// </summary>
    /// <param name="where">The filter that picked the cases.</param>
    /// <param name="hasSynthetic">Whether one of them is synthetic.</param>
    /// <returns>The warnings about the field.</returns>
    public IReadOnlyList<Warning> WarnOf(Predicate? where, bool hasSynthetic) => WarnIf(hasSynthetic || SyntheticDataRules.PicksBy(where));
}

/// <summary>Finds the synthetic field of a resolver.</summary>
internal static class SyntheticFields
{
    /// <summary>Returns the field that is being resolved; null if no synthetic case is loaded, so that no check is needed.</summary>
    public static SyntheticField? SyntheticField(this IResolveFieldContext context, IGraphSnapshot graph) =>
        graph.Dataset.CasesByProvenance.GetValueOrDefault(Provenance.Synthetic) > 0
            ? new(context.RequestServices!.GetRequiredService<SyntheticWarning>(), string.Join('.', context.ResponsePath.OfType<string>()))
            : null;

    /// <summary>Warns of a field that was computed from gathered cases, if one of them is synthetic or synthetic cases picked them.</summary>
    /// <param name="context">The field.</param>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="where">The filter that picked the cases.</param>
    /// <param name="hasSynthetic">Whether one of them is synthetic.</param>
    /// <returns>The warnings about the field.</returns>
    public static IReadOnlyList<Warning> WarnOf(this IResolveFieldContext context, IGraphSnapshot graph, Predicate? where, bool hasSynthetic) =>
        context.SyntheticField(graph)?.WarnOf(where, hasSynthetic) ?? [];
}
