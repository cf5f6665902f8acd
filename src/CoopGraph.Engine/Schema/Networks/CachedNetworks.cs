using CoopGraph.Analysis.Networks;
using CoopGraph.Caching;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A cache of the networks that were requested last, with all their measures so far. Repeated requests and further pages ask the store
/// nothing and measure nothing. The key contains the version of the data, so a cached network is never of other data.
/// </summary>
internal sealed class CachedNetworks
{
    /// <summary>
    /// The maximum number of cached networks. A network of three thousand counties with all its measures takes about a megabyte.
    /// </summary>
    public const int MostNetworks = 16;

    private readonly LruCache<Key, AsyncLazy<NetworkMeasures>> _kept = new(MostNetworks);

    /// <summary>
    /// Returns the network of the cases that a filter admits. If it is not cached, its cases are gathered in one question.
    /// </summary>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="where">The filter; null for all cases.</param>
    /// <param name="period">The period: the cases that count by their date, and the day of the map.</param>
    /// <param name="includeIsolates">Whether counties without a tie are nodes.</param>
    /// <param name="cancellation">Ends the work.</param>
    public ValueTask<NetworkMeasures> GetAsync(
        IGraphSnapshot graph, Predicate? where, NetworkPeriod period, bool includeIsolates, CancellationToken cancellation) =>
        _kept.GetOrAdd(new Key(graph.Dataset.Version, PredicateText.Of(where), period, includeIsolates), () => new AsyncLazy<NetworkMeasures>())
            .GetAsync(token => BuildAsync(graph, where, period, includeIsolates, token), cancellation);

    private static async ValueTask<NetworkMeasures> BuildAsync(
        IGraphSnapshot graph, Predicate? where, NetworkPeriod period, bool includeIsolates, CancellationToken cancellation)
    {
        var cases = (await graph.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], where), cancellation))[0];
        return new NetworkMeasures(CountyNetwork.Build(graph.Map, cases, period, includeIsolates));
    }

    private sealed record Key(string Version, string Where, NetworkPeriod Period, bool IncludeIsolates);
}
