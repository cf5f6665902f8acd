using CoopGraph.Analysis.Networks;
using CoopGraph.Caching;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The networks that were asked for last, with all that was measured of them: repeated requests and further pages ask the store nothing
/// and measure nothing. They are known by the version of the data, so what is kept is never wrong.
/// </summary>
internal sealed class CachedNetworks
{
    /// <summary>How many networks are kept. One of three thousand counties with all its measures takes about a megabyte.</summary>
    public const int MostNetworks = 16;

    private readonly LruCache<Key, AsyncLazy<NetworkMeasures>> _kept = new(MostNetworks);

    /// <summary>The network of the cases that a filter admits. Where it is not kept its cases are gathered, in one question.</summary>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="where">Which cases count; null: all.</param>
    /// <param name="period">Which of them by their date, and the day.</param>
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
