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
    /// <summary>The maximum number of filters with cached findings. The findings of one filter take a few kilobytes.</summary>
    public const int MostFilters = 64;

    private readonly LruCache<(string Version, string Where), AsyncLazy<MeasuredCases>> _measured = new(MostFilters);

    /// <summary>
    /// Returns the findings over the cases that a filter admits. If they are not cached, the cases are gathered in one call.
    /// </summary>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="where">The filter; null for all cases.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ValueTask<MeasuredCases> GetAsync(IGraphSnapshot graph, Predicate? where, CancellationToken cancellation) => _measured
        .GetOrAdd((graph.Dataset.Version, PredicateText.Of(where)), () => new AsyncLazy<MeasuredCases>())
        .GetAsync(token => MeasureAsync(graph, where, token), cancellation);

    private static async ValueTask<MeasuredCases> MeasureAsync(IGraphSnapshot graph, Predicate? where, CancellationToken cancellation)
    {
        var cases = (await graph.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], where), cancellation))[0];
        return new MeasuredCases(FindingTable.Measure(graph.Map, cases), SyntheticDataRules.AreIn(cases));
    }
}

/// <summary>All findings, measured over some cases.</summary>
/// <param name="Findings">The findings, in the order of the table.</param>
/// <param name="HasSynthetic">Whether one of the cases is synthetic.</param>
internal sealed record MeasuredCases(IReadOnlyList<MeasuredFinding> Findings, bool HasSynthetic);
