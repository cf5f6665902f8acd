using CoopGraph.Engine.Resolvers;
using CoopGraph.Filters;
using CoopGraph.Findings;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Schema;

/// <summary>A cache of the findings that were measured last: for each filter, with and without sensitivity. One takes tens of kilobytes at most.</summary>
internal sealed class CachedFindings() : CachedCases<MeasuredCases>(64)
{
    /// <summary>Returns the findings over the cases that a filter admits.</summary>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="where">The filter; null for all cases.</param>
    /// <param name="withSensitivity">Whether the findings are also measured under the standard restrictions.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ValueTask<MeasuredCases> GetAsync(IGraphSnapshot graph, Predicate? where, bool withSensitivity, CancellationToken cancellation) => GetAsync(
        graph,
        where,
        withSensitivity,
        cases => new MeasuredCases(FindingTable.Measure(graph.Map, cases, withSensitivity), SyntheticDataRules.AreIn(cases)),
        cancellation);
}

/// <summary>All findings, measured over some cases.</summary>
/// <param name="Findings">The findings, in the order of the table.</param>
/// <param name="HasSynthetic">Whether one of the cases is synthetic.</param>
internal sealed record MeasuredCases(IReadOnlyList<MeasuredFinding> Findings, bool HasSynthetic);
