using CoopGraph.Cooperations;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Filters;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Exports;

/// <summary>The warnings of exports, by the rules that responses to queries have.</summary>
public static class ExportWarnings
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>Returns the warnings of an export.</summary>
    /// <param name="dataset">The data.</param>
    /// <param name="where">The filter that picked the cases; null for all.</param>
    /// <param name="hasSynthetic">Whether one of the cases is synthetic.</param>
    /// <returns>One text for each code.</returns>
    public static IReadOnlyDictionary<string, string> Of(Dataset dataset, Predicate? where, bool hasSynthetic) =>
        dataset.CasesByProvenance.GetValueOrDefault(Provenance.Synthetic) > 0 && (hasSynthetic || SyntheticDataRules.PicksBy(where))
            ? TextsOf(Warning.OfSynthetic("this export"))
            : None;

    private static Dictionary<string, string> TextsOf(Warning warning) => new() { [warning.Code.Name()] = warning.Message };
}
