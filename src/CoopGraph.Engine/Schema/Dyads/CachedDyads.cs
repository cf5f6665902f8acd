using CoopGraph.Analysis.Dyads;
using CoopGraph.Filters;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Schema;

/// <summary>A cache of the dyads that were requested last. Those of 100,000 cases take some tens of megabytes, so few are cached.</summary>
internal sealed class CachedDyads() : CachedCases<DyadTable>(4)
{
    /// <summary>Returns the dyads of the cases that a filter admits.</summary>
    public ValueTask<DyadTable> GetAsync(IGraphSnapshot graph, Predicate? where, CancellationToken cancellation) =>
        GetAsync(graph, where, null, cases => DyadTable.Of(graph.Map, cases), cancellation);
}
