using CoopGraph.Analysis.Graphs;
using CoopGraph.Caching;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Networks;

/// <summary>
/// The measures of a network. Each is computed on the first request and then cached. Safe for any number of callers: of several that
/// request one measure at the same time, only one computes it.
/// </summary>
/// <param name="network">The network.</param>
public sealed class NetworkMeasures(CountyNetwork network)
{
    /// <summary>
    /// The largest number of cached measures. The measures without parameters are fewer than this; the number of seeds is unlimited.
    /// </summary>
    public const int MostKept = 64;

    private readonly LruCache<object, AsyncLazy<object>> _kept = new(MostKept);

    /// <summary>The network.</summary>
    public CountyNetwork Network => network;

    private TieGraph Graph => network.Nodes.Graph;

    /// <summary>Returns the components.</summary>
    public ValueTask<Components> ComponentsAsync(CancellationToken cancellation) =>
        KeepAsync(nameof(Components), _ => Components.Of(Graph), cancellation);

    /// <summary>Returns the clustering.</summary>
    public ValueTask<Clustering> ClusteringAsync(CancellationToken cancellation) =>
        KeepAsync(nameof(Clustering), _ => Clustering.Of(Graph), cancellation);

    /// <summary>Returns which groups are tied to which.</summary>
    public ValueTask<IReadOnlyList<MixingCell>> MixingAsync(Partition by, CancellationToken cancellation) =>
        KeepAsync((nameof(Mixing), by), _ => Mixing.Cells(Graph, network.Nodes.GroupsBy(by).Groups), cancellation);

    /// <summary>Returns the ties across groups and inside them.</summary>
    public ValueTask<EiIndex> EiIndexAsync(Partition by, CancellationToken cancellation) =>
        KeepAsync((nameof(EiIndex), by), _ => EiIndex.Of(Graph, network.Nodes.GroupsBy(by).Groups), cancellation);

    /// <summary>Returns the value of a measure for every node, by node.</summary>
    /// <exception cref="InvalidQuestionException">The network is too large for the measure (<see cref="NetworkBounds"/>).</exception>
    /// <exception cref="ArgumentOutOfRangeException">The key is not numeric.</exception>
    public async ValueTask<IReadOnlyList<double>> OfNodesAsync(NetworkNodeSort key, CancellationToken cancellation) => key switch
    {
        NetworkNodeSort.Clustering => (await ClusteringAsync(cancellation)).Local,
        NetworkNodeSort.Code => throw new ArgumentOutOfRangeException(nameof(key), key, "Not a number."),
        _ => await KeepAsync(key, token => Measure(key, token), cancellation),
    };

    /// <summary>Returns the communities.</summary>
    /// <exception cref="InvalidQuestionException">The resolution is out of bounds.</exception>
    public ValueTask<Communities> CommunitiesAsync(CommunityMethod method, int seed, double resolution, CancellationToken cancellation) =>
        KeepAsync((method, seed, resolution), token => Communities.Find(Graph, method, seed, resolution, token), cancellation);

    /// <summary>
    /// Tests the share of ties across groups against a null model that draws from the <see cref="CountyNetwork.Population"/>.
    /// </summary>
    /// <returns>The test; null where there is no tie.</returns>
    /// <exception cref="InvalidQuestionException">
    /// The number of draws is out of bounds, or needs too much work, or the null model cannot keep provinces.
    /// </exception>
    public ValueTask<NullModelTest?> CrossShareAsync(Partition by, NullModelRequest request, CancellationToken cancellation) =>
        TestAsync(by, () => network.Population.GroupsBy(by).Groups.Crosses, request, cancellation);

    /// <summary>
    /// Tests the share of ties between neighbours in the same way. Neighbours are places that share a border, or shared one while both
    /// existed.
    /// </summary>
    /// <returns>The test; null where there is no tie.</returns>
    /// <exception cref="InvalidQuestionException">
    /// The number of draws is out of bounds, or needs too much work, or the null model cannot keep provinces.
    /// </exception>
    public ValueTask<NullModelTest?> AdjacentShareAsync(NullModelRequest request, CancellationToken cancellation) =>
        TestAsync(null, () => AreNeighbours(network.Map, network.Population.Places), request, cancellation);

    /// <summary>
    /// Tests the share of ties between a poor county and one that is not, in the same way. A county is poor here if it was on the list of
    /// poor counties in any year up to that of the network's day.
    /// </summary>
    /// <returns>The test; null where there is no tie, and where the network's day is before the list.</returns>
    /// <exception cref="InvalidQuestionException">
    /// The number of draws is out of bounds, or needs too much work, or the null model cannot keep provinces.
    /// </exception>
    public ValueTask<NullModelTest?> PovertyGapShareAsync(NullModelRequest request, CancellationToken cancellation) =>
        network.Period.Day.Year < PoorListing.FirstYear
            ? new((NullModelTest?)null)
            : TestAsync(nameof(PovertyGapShareAsync), () => AreUnequal(network), request, cancellation);

    private static Func<int, int, bool> AreUnequal(CountyNetwork network)
    {
        bool[] poor = [.. network.Population.Places.Select(place => network.Map.WasListedPoor(place, network.Period.Day.Year))];
        return (one, other) => poor[one] != poor[other];
    }

    private static Func<int, int, bool> AreNeighbours(UnitMap map, IReadOnlyList<Place> places) =>
        (one, other) => map.AreAdjacent(places[one], places[other]);

    private async ValueTask<NullModelTest?> TestAsync(
        object? of, Func<Func<int, int, bool>> has, NullModelRequest request, CancellationToken cancellation)
    {
        // Checked before looking for ties: invalid input is invalid on every network.
        request.Check(Graph);
        if (Graph.EdgeCount == 0)
            return null;
        return await KeepAsync((of, request), Test, cancellation);

        NullModelTest Test(CancellationToken token) => NullModels.Test(network.Population.Graph, Space(), has(), request, token)!;
    }

    private NodeSpace Space()
    {
        var places = network.Population.Places;
        return new NodeSpace(network.Population.GroupsBy(Partition.Province).Groups)
        {
            DistanceKm = (one, other) => UnitMap.DistanceKm(places[one], places[other]),
        };
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
