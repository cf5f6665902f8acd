using CoopGraph.Analysis.Networks;
using CoopGraph.Filters;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A cache of the networks that were requested last, with all their measures so far. A network of three thousand counties with all its
/// measures takes about a megabyte.
/// </summary>
internal sealed class CachedNetworks() : CachedCases<NetworkMeasures>(16)
{
    /// <summary>Returns the network of the cases that a filter admits.</summary>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="where">The filter; null for all cases.</param>
    /// <param name="period">The period: the cases that count by their date, and the day of the map.</param>
    /// <param name="includeIsolates">Whether counties without a tie are nodes.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ValueTask<NetworkMeasures> GetAsync(
        IGraphSnapshot graph, Predicate? where, NetworkPeriod period, bool includeIsolates, CancellationToken cancellation) => GetAsync(
        graph,
        where,
        (period, includeIsolates),
        cases => new NetworkMeasures(CountyNetwork.Build(graph.Map, cases, period, includeIsolates)),
        cancellation);
}
