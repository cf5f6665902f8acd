using CoopGraph.Analysis.Graphs;
using CoopGraph.Analysis.Networks;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A simple undirected graph: one edge for a pair of counties that share a case, weighted by their cases (as NetworkX's Graph and igraph's
/// simple graph are). Parties above county level make no edge. A county that changed its code or name is one node, seen on the network's
/// day; one that was not in force then, on the nearest day on which it was. What a network does not define is null, such as the density of
/// one node. Each measure is worked out only where it is selected.
/// </summary>
/// <remarks>
/// The lists have no pages. Their sizes depend on the data and are estimated from what the whole country can give: some 340 prefectures, 34
/// provinces and 2,900 counties, which communities share out among themselves. A measure that can take seconds costs 1,000 objects.
/// </remarks>
[Name("Network")]
public sealed class NetworkNode
{
    private readonly NetworkContext _network;

    internal NetworkNode(IGraphSnapshot graph, NetworkMeasures measures) => _network = new NetworkContext(graph, measures);

    /// <summary>How many counties there are: those with a tie; with `includeIsolates` all others in force on the day as well.</summary>
    public int NodeCount => Graph.NodeCount;

    /// <summary>How many pairs of counties share a case.</summary>
    public int EdgeCount => Graph.EdgeCount;

    /// <summary>How many cases tie two counties or more, each counted once.</summary>
    public int CaseCount => Network.CaseCount;

    /// <summary>How many nodes have no tie: 0 without `includeIsolates`.</summary>
    public int IsolateCount => Network.IsolateCount;

    /// <summary>How many pairs share two cases or more.</summary>
    public int RepeatedTieCount => Network.RepeatedTieCount;

    /// <summary>Edges over the pairs of nodes that could have one, 0 to 1; null where there are fewer than two nodes.</summary>
    public double? Density => Analysis.Graphs.Density.Of(Graph);

    /// <summary>Pearson's correlation of the degrees at the two ends of an edge, -1 to 1 (Newman 2002); null where all are alike.</summary>
    public double? DegreeAssortativity => Degrees.Assortativity(Graph);

    /// <summary>The degrees that occur, ascending.</summary>
    [ListSize(100)]
    public IEnumerable<DegreeCount> DegreeDistribution =>
        Degrees.Distribution(Graph).Select(found => new DegreeCount(found.Degree, found.Count));

    /// <summary>What each year with a case adds, ascending. Cases whose year is not known stand in none.</summary>
    [ListSize(20)]
    public IEnumerable<NetworkYear> Years => Network.Years;

    private CountyNetwork Network => _network.Measures.Network;

    private TieGraph Graph => Network.Nodes.Graph;

    /// <summary>How many parts there are that no tie joins; an isolate is a part of its own.</summary>
    /// <param name="context">The field.</param>
    public async Task<int> ComponentCount(IResolveFieldContext context) =>
        (await _network.Measures.ComponentsAsync(context.CancellationToken)).Count;

    /// <summary>The part of all nodes that lies in the largest component, above 0 to 1; null where there are no nodes.</summary>
    /// <param name="context">The field.</param>
    public async Task<double?> LargestComponentShare(IResolveFieldContext context) =>
        (await _network.Measures.ComponentsAsync(context.CancellationToken)).LargestShare;

    /// <summary>Three times the triangles over the paths of two edges, 0 to 1; null where there is no such path.</summary>
    /// <param name="context">The field.</param>
    public async Task<double?> Transitivity(IResolveFieldContext context) =>
        (await _network.Measures.ClusteringAsync(context.CancellationToken)).Transitivity;

    /// <summary>The mean of the nodes' local clustering, those of degree below 2 counted as 0; null where there are no nodes.</summary>
    /// <param name="context">The field.</param>
    public async Task<double?> AverageClustering(IResolveFieldContext context) =>
        (await _network.Measures.ClusteringAsync(context.CancellationToken)).Average;

    /// <summary>
    /// Newman's nominal assortativity (2003): 1 where all ties lie inside the groups, 0 where the groups do not matter, below 0 where ties
    /// avoid their own; null where all ties lie in one group, or there is none.
    /// </summary>
    /// <param name="by">How counties are grouped.</param>
    public double? Assortativity(Partition by) => Mixing.Assortativity(Graph, Network.Nodes.GroupsBy(by).Groups);

    /// <summary>The pairs of groups that ties join, each once, by code.</summary>
    /// <param name="by">How counties are grouped.</param>
    /// <param name="context">The field.</param>
    [Name("mixing")]
    [ListSize(1_000)]
    public async Task<IEnumerable<MixingCellNode>> MixingBy(Partition by, IResolveFieldContext context) =>
        (await _network.Measures.MixingAsync(by, context.CancellationToken)).Select(cell => new MixingCellNode(_network, by, cell));

    /// <summary>
    /// (external - internal) / (external + internal): -1 all ties inside the groups, 1 all across (Krackhardt and Stern 1988). Most pairs
    /// of counties are of different prefectures, so chance alone gives a high one: see `crossShare`.
    /// </summary>
    /// <param name="by">How counties are grouped.</param>
    /// <param name="context">The field.</param>
    public async Task<EiIndexNode> EiIndex(IResolveFieldContext context, Partition by = Partition.Prefecture) =>
        new(_network, by, await _network.Measures.EiIndexAsync(by, context.CancellationToken));

    /// <summary>
    /// How far the share of ties across the groups is from chance; null where there is no tie. RANDOM_WITHIN_PROVINCE draws the ends from
    /// all counties that were in force on the day in the same provinces, whether they have a tie or not.
    /// </summary>
    /// <param name="by">How counties are grouped.</param>
    /// <param name="nullModel">What chance is taken to be.</param>
    /// <param name="draws">How many graphs are drawn, 1 to 10,000; in large networks fewer.</param>
    /// <param name="seed">The same seed gives the same result, on every machine.</param>
    /// <param name="context">The field.</param>
    [Cost(1_000)]
    public async Task<NullModelTestNode?> CrossShare(
        IResolveFieldContext context,
        Partition by = Partition.Prefecture,
        NullModelKind nullModel = NullModelKind.RandomWithinProvince,
        int draws = 1000,
        int seed = 1) => NullModelTestNode.Of(await _network.Measures.CrossShareAsync(by, nullModel, draws, seed, context.CancellationToken));

    /// <summary>
    /// How far the share of ties between neighbours, counties that share a border or did while both stood, is from chance; null where
    /// there is no tie. The ends are drawn as for `crossShare`.
    /// </summary>
    /// <param name="nullModel">What chance is taken to be.</param>
    /// <param name="draws">How many graphs are drawn, 1 to 10,000; in large networks fewer.</param>
    /// <param name="seed">The same seed gives the same result, on every machine.</param>
    /// <param name="context">The field.</param>
    [Cost(1_000)]
    public async Task<NullModelTestNode?> AdjacentShare(
        IResolveFieldContext context, NullModelKind nullModel = NullModelKind.RandomWithinProvince, int draws = 1000, int seed = 1) =>
        NullModelTestNode.Of(await _network.Measures.AdjacentShareAsync(nullModel, draws, seed, context.CancellationToken));

    /// <summary>Groups of counties that are tied more closely among themselves than with others; ties weigh by their cases.</summary>
    /// <param name="method">How they are sought.</param>
    /// <param name="seed">The same seed gives the same communities, on every machine.</param>
    /// <param name="resolution">
    /// Greater values give smaller communities; above 0, at most 100. LABEL_PROPAGATION uses it for the modularity alone.
    /// </param>
    /// <param name="context">The field.</param>
    [Cost(1_000)]
    public async Task<CommunitiesNode> Communities(
        IResolveFieldContext context, CommunityMethod method = CommunityMethod.Louvain, int seed = 1, double resolution = 1) =>
        new(_network, await _network.Measures.CommunitiesAsync(method, seed, resolution, context.CancellationToken));

    /// <summary>The counties with their measures.</summary>
    /// <param name="context">The field.</param>
    [Cost(1_000)]
    [NetworkNodeList]
    public async Task<Connection<NetworkMemberNode>> Nodes(IResolveFieldContext context)
    {
        var request = ListRequest<NetworkNodeSort>.Read(context, NodeList.Ordering);
        var page = await NodeList.CutAsync(_network.Measures, request.Order, request.Page, context.CancellationToken);
        return Connection<NetworkMemberNode>.Of(page, node => new NetworkMemberNode(_network, node));
    }
}
