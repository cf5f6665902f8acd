using CoopGraph.Analysis.Graphs;
using CoopGraph.Caching;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks;

/// <summary>
/// The measures of a network, each worked out when it is first asked for and then kept. Safe for any number of askers: of several that ask
/// for one measure at once, one works it out.
/// </summary>
/// <param name="network">The network.</param>
public sealed class NetworkMeasures(CountyNetwork network)
{
    /// <summary>How many measures are kept: those without parameters are fewer, and of seeds there is no end.</summary>
    public const int MostKept = 64;

    private readonly LruCache<object, AsyncLazy<object>> _kept = new(MostKept);

    /// <summary>The network.</summary>
    public CountyNetwork Network => network;

    private TieGraph Graph => network.Nodes.Graph;

    /// <summary>Its components.</summary>
    public ValueTask<Components> ComponentsAsync(CancellationToken cancellation) =>
        KeepAsync(nameof(Components), _ => Components.Of(Graph), cancellation);

    /// <summary>Its clustering.</summary>
    public ValueTask<Clustering> ClusteringAsync(CancellationToken cancellation) =>
        KeepAsync(nameof(Clustering), _ => Clustering.Of(Graph), cancellation);

    /// <summary>Who is tied to whom, by groups.</summary>
    public ValueTask<IReadOnlyList<MixingCell>> MixingAsync(Partition by, CancellationToken cancellation) =>
        KeepAsync((nameof(Mixing), by), _ => Mixing.Cells(Graph, network.Nodes.GroupsBy(by).Groups), cancellation);

    /// <summary>Ties across groups and inside.</summary>
    public ValueTask<EiIndex> EiIndexAsync(Partition by, CancellationToken cancellation) =>
        KeepAsync((nameof(EiIndex), by), _ => EiIndex.Of(Graph, network.Nodes.GroupsBy(by).Groups), cancellation);

    /// <summary>A value of every node, by node.</summary>
    /// <exception cref="InvalidQuestionException">The network is too large for the measure (<see cref="NetworkBounds"/>).</exception>
    /// <exception cref="ArgumentOutOfRangeException">The key is no number.</exception>
    public async ValueTask<IReadOnlyList<double>> OfNodesAsync(NetworkNodeSort key, CancellationToken cancellation) => key switch
    {
        NetworkNodeSort.Clustering => (await ClusteringAsync(cancellation)).Local,
        NetworkNodeSort.Code => throw new ArgumentOutOfRangeException(nameof(key), key, "Not a number."),
        _ => await KeepAsync(key, token => Measure(key, token), cancellation),
    };

    /// <summary>Its communities.</summary>
    /// <exception cref="InvalidQuestionException">The resolution is out of bounds.</exception>
    public ValueTask<Communities> CommunitiesAsync(CommunityMethod method, int seed, double resolution, CancellationToken cancellation) =>
        KeepAsync((method, seed, resolution), token => Communities.Find(Graph, method, seed, resolution, token), cancellation);

    /// <summary>The share of ties across groups against a null model that draws from the <see cref="CountyNetwork.Population"/>.</summary>
    /// <returns>The test; null where there is no tie.</returns>
    /// <exception cref="InvalidQuestionException">The draws are out of bounds, or more work than fits.</exception>
    public ValueTask<NullModelTest?> CrossShareAsync(Partition by, NullModelKind kind, int draws, int seed, CancellationToken cancellation) =>
        TestAsync(by, () => network.Population.GroupsBy(by).Groups.Crosses, kind, draws, seed, cancellation);

    /// <summary>The same for the share of ties between neighbours: places that share a border, or did while both stood.</summary>
    /// <returns>The test; null where there is no tie.</returns>
    /// <exception cref="InvalidQuestionException">The draws are out of bounds, or more work than fits.</exception>
    public ValueTask<NullModelTest?> AdjacentShareAsync(NullModelKind kind, int draws, int seed, CancellationToken cancellation) =>
        TestAsync(null, () => AreNeighbours(network.Map, network.Population.Places), kind, draws, seed, cancellation);

    private static Func<int, int, bool> AreNeighbours(UnitMap map, IReadOnlyList<Place> places) =>
        (one, other) => map.AreAdjacent(places[one], places[other]);

    private async ValueTask<NullModelTest?> TestAsync(
        Partition? by, Func<Func<int, int, bool>> has, NullModelKind kind, int draws, int seed, CancellationToken cancellation)
    {
        // Judged before it is asked whether there is a tie: bad input is bad on every network.
        NetworkBounds.CheckDraws(Graph, kind, draws);
        if (Graph.EdgeCount == 0)
            return null;
        return await KeepAsync((by, kind, draws, seed), Test, cancellation);

        NullModelTest Test(CancellationToken token) => NullModels.Test(
            network.Population.Graph, network.Population.GroupsBy(Partition.Province).Groups, has(), kind, draws, seed, token)!;
    }

    private IReadOnlyList<double> Measure(NetworkNodeSort key, CancellationToken cancellation) => key switch
    {
        NetworkNodeSort.Degree => EachNode(Graph.Degree),
        NetworkNodeSort.Strength => EachNode(Graph.Strength),
        NetworkNodeSort.Betweenness => Betweenness.Of(Graph, cancellation),
        NetworkNodeSort.HarmonicCloseness => HarmonicCloseness.Of(Graph, cancellation),
        NetworkNodeSort.PageRank => PageRank.Of(Graph, cancellation),
        NetworkNodeSort.Coreness => [.. Coreness.Of(Graph)],
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Not a measure of nodes."),
    };

    private double[] EachNode(Func<int, int> valueOf) => [.. Enumerable.Range(0, Graph.NodeCount).Select(node => (double)valueOf(node))];

    private async ValueTask<T> KeepAsync<T>(object key, Func<CancellationToken, T> measure, CancellationToken cancellation)
        where T : class =>
        (T)await _kept.GetOrAdd(key, () => new AsyncLazy<object>()).GetAsync(token => new(measure(token)), cancellation);
}
