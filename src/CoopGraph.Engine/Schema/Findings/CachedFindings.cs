using CoopGraph.Caching;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Filters;
using CoopGraph.Findings;
using CoopGraph.Questions;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A cache of the findings that were measured last: a repeated request asks the store nothing and measures nothing. The key contains the
/// data's version, so a cached measure is never of other data.
/// </summary>
internal sealed class CachedFindings
{
    /// <summary>The maximum number of cached measures: one for each filter, with and without sensitivity. One takes tens of kilobytes at most.</summary>
    public const int MostFilters = 64;

    private readonly LruCache<(string Version, string Where, bool WithSensitivity), AsyncLazy<MeasuredCases>> _measured = new(MostFilters);

    /// <summary>
    /// Returns the findings over the cases that a filter admits. If they are not cached, the cases are gathered in one call.
    /// </summary>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="where">The filter; null for all cases.</param>
    /// <param name="withSensitivity">Whether the findings are also measured under the standard restrictions.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ValueTask<MeasuredCases> GetAsync(IGraphSnapshot graph, Predicate? where, bool withSensitivity, CancellationToken cancellation) => _measured
        .GetOrAdd((graph.Dataset.Version, PredicateText.Of(where), withSensitivity), () => new AsyncLazy<MeasuredCases>())
        .GetAsync(token => MeasureAsync(graph, where, withSensitivity, token), cancellation);

    private static async ValueTask<MeasuredCases> MeasureAsync(
        IGraphSnapshot graph, Predicate? where, bool withSensitivity, CancellationToken cancellation)
    {
        var cases = (await graph.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], where), cancellation))[0];
        return new MeasuredCases(FindingTable.Measure(graph.Map, cases, withSensitivity), SyntheticDataRules.AreIn(cases));
    }
}

/// <summary>All findings, measured over some cases.</summary>
/// <param name="Findings">The findings, in the order of the table.</param>
/// <param name="HasSynthetic">Whether one of the cases is synthetic.</param>
internal sealed record MeasuredCases(IReadOnlyList<MeasuredFinding> Findings, bool HasSynthetic);
