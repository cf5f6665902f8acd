using CoopGraph.Analysis.Graphs;
using CoopGraph.Analysis.Networks;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A simple undirected graph of counties, like NetworkX's Graph and igraph's simple graph. It has one edge for each pair of counties that
/// share a case, weighted by the number of these cases. Parties above county level make no edge. A county that changed its code or name is
/// one node, shown on the network's day. If it was not in force then, it is shown on the nearest day on which it was. A value that the
/// network does not define is null, such as the density of one node. Each measure is computed only if it is selected.
/// </summary>
/// <remarks>
/// The lists have no pages. Their sizes depend on the data and are estimated for the whole country: some 340 prefectures, 34 provinces and
/// 2,900 counties, which the communities divide among themselves. A measure that can take seconds costs 1,000 objects.
/// </remarks>
[Name("Network")]
public sealed class NetworkNode
{
    private readonly NetworkContext _network;

    internal NetworkNode(IGraphSnapshot graph, NetworkMeasures measures, IReadOnlyList<Warning> warnings) =>
        (_network, Warnings) = (new NetworkContext(graph, measures), warnings);

    /// <summary>The number of counties: those with a tie, and with `includeIsolates` also all others in force on the day.</summary>
    public int NodeCount => Graph.NodeCount;

    /// <summary>The number of pairs of counties that share a case.</summary>
    public int EdgeCount => Graph.EdgeCount;

    /// <summary>The number of cases that tie two counties or more, each counted once.</summary>
    public int CaseCount => Network.CaseCount;

    /// <summary>The number of nodes without a tie; 0 without `includeIsolates`.</summary>
    public int IsolateCount => Network.IsolateCount;

    /// <summary>The number of pairs that share two cases or more.</summary>
    public int RepeatedTieCount => Network.RepeatedTieCount;

    /// <summary>
    /// The number of edges divided by the number of pairs of nodes that could have one, 0 to 1; null if there are fewer than two nodes.
    /// </summary>
    public double? Density => Analysis.Graphs.Density.Of(Graph);

    /// <summary>Pearson's correlation of the degrees at the two ends of an edge, -1 to 1 (Newman 2002); null if all are alike.</summary>
    public double? DegreeAssortativity => Degrees.Assortativity(Graph);

    /// <summary>The degrees that occur, ascending, each with its number of counties.</summary>
    [ListSize(100)]
    public IEnumerable<DegreeCount> DegreeDistribution =>
        Degrees.Distribution(Graph).Select(found => new DegreeCount(found.Degree, found.Count));

    /// <summary>The cases and ties that each year with a case adds, ascending. A case without a known year is in no year.</summary>
    [ListSize(20)]
    public IEnumerable<NetworkYear> Years => Network.Years;

    /// <summary>
    /// The warnings about the network; empty if there are none. They are also in `extensions.warnings`, which some clients do not hand on.
    /// </summary>
    [ListSize(1)]
    public IReadOnlyList<Warning> Warnings { get; }

    private CountyNetwork Network => _network.Measures.Network;

    private TieGraph Graph => Network.Nodes.Graph;

    /// <summary>The number of components: parts that no tie joins. An isolate is a component of its own.</summary>
    /// <param name="context">The field.</param>
    public async Task<int> ComponentCount(IResolveFieldContext context) =>
        (await _network.Measures.ComponentsAsync(context.CancellationToken)).Count;

    /// <summary>The share of all nodes that lies in the largest component, above 0 to 1; null if there are no nodes.</summary>
    /// <param name="context">The field.</param>
    public async Task<double?> LargestComponentShare(IResolveFieldContext context) =>
        (await _network.Measures.ComponentsAsync(context.CancellationToken)).LargestShare;

    /// <summary>
    /// Three times the number of triangles divided by the number of paths of two edges, 0 to 1; null if there is no such path.
    /// </summary>
    /// <param name="context">The field.</param>
    public async Task<double?> Transitivity(IResolveFieldContext context) =>
        (await _network.Measures.ClusteringAsync(context.CancellationToken)).Transitivity;

    /// <summary>The mean of the nodes' local clustering, with nodes of degree below 2 counted as 0; null if there are no nodes.</summary>
    /// <param name="context">The field.</param>
    public async Task<double?> AverageClustering(IResolveFieldContext context) =>
        (await _network.Measures.ClusteringAsync(context.CancellationToken)).Average;

    /// <summary>
    /// Newman's nominal assortativity (2003): 1 if all ties lie inside the groups, 0 if the groups do not matter, below 0 if ties avoid
    /// their own group. Null if all ties lie in one group, or if there is none.
    /// </summary>
    /// <param name="by">The grouping of the counties.</param>
    public double? Assortativity(Partition by) => Mixing.Assortativity(Graph, Network.Nodes.GroupsBy(by).Groups);

    /// <summary>The pairs of groups that ties join, each listed once, by code.</summary>
    /// <param name="by">The grouping of the counties.</param>
    /// <param name="context">The field.</param>
    [Name("mixing")]
    [ListSize(1_000)]
    public async Task<IEnumerable<MixingCellNode>> MixingBy(Partition by, IResolveFieldContext context) =>
        (await _network.Measures.MixingAsync(by, context.CancellationToken)).Select(cell => new MixingCellNode(_network, by, cell));

    /// <summary>
    /// The E-I index, (external - internal) / (external + internal): -1 if all ties are inside the groups, 1 if all ties are across groups
    /// (Krackhardt and Stern 1988). Most pairs of counties are of different prefectures, so chance alone gives a high value: see
    /// `crossShare`.
    /// </summary>
    /// <param name="by">The grouping of the counties.</param>
    /// <param name="context">The field.</param>
    public async Task<EiIndexNode> EiIndex(IResolveFieldContext context, Partition by = Partition.Prefecture) =>
        new(_network, by, await _network.Measures.EiIndexAsync(by, context.CancellationToken));

    /// <summary>
    /// The share of ties across the groups, compared with chance; null if there is no tie. RANDOM_WITHIN_PROVINCE draws the ends from all
    /// counties that were in force on the day in the same provinces, whether they have a tie or not. DISTANCE_PRESERVING draws one end of each
    /// tie from all counties at a like distance from the other end.
    /// </summary>
    /// <param name="by">The grouping of the counties.</param>
    /// <param name="nullModel">The null model: the definition of chance.</param>
    /// <param name="draws">The number of graphs to draw, 1 to 10,000; in large networks the maximum is smaller.</param>
    /// <param name="seed">The seed of the draws. The same seed gives the same result on every machine.</param>
    /// <param name="keepProvinces">
    /// Whether DISTANCE_PRESERVING draws each partner from the province of the partner that it replaces. RANDOM_WITHIN_PROVINCE always does
    /// so. With DEGREE_PRESERVING, true is refused.
    /// </param>
    /// <param name="context">The field.</param>
    [Cost(1_000, EachDraw = 3)]
    public async Task<NullModelTestNode?> CrossShare(
        IResolveFieldContext context,
        Partition by = Partition.Prefecture,
        NullModelKind nullModel = NullModelKind.RandomWithinProvince,
        int draws = 1000,
        int seed = 1,
        bool keepProvinces = false) => NullModelTestNode.Of(await _network.Measures.CrossShareAsync(
            by, new NullModelRequest(nullModel, draws, seed, keepProvinces), context.CancellationToken));

    /// <summary>
    /// The share of ties between neighbours, compared with chance; null if there is no tie. Neighbours are counties that share a border, or
    /// shared one while both existed. The ends are drawn as for `crossShare`.
    /// </summary>
    /// <param name="nullModel">The null model: the definition of chance.</param>
    /// <param name="draws">The number of graphs to draw, 1 to 10,000; in large networks the maximum is smaller.</param>
    /// <param name="seed">The seed of the draws. The same seed gives the same result on every machine.</param>
    /// <param name="keepProvinces">
    /// Whether DISTANCE_PRESERVING draws each partner from the province of the partner that it replaces. RANDOM_WITHIN_PROVINCE always does
    /// so. With DEGREE_PRESERVING, true is refused.
    /// </param>
    /// <param name="context">The field.</param>
    [Cost(1_000, EachDraw = 3)]
    public async Task<NullModelTestNode?> AdjacentShare(
        IResolveFieldContext context,
        NullModelKind nullModel = NullModelKind.RandomWithinProvince,
        int draws = 1000,
        int seed = 1,
        bool keepProvinces = false) => NullModelTestNode.Of(await _network.Measures.AdjacentShareAsync(
            new NullModelRequest(nullModel, draws, seed, keepProvinces), context.CancellationToken));

    /// <summary>
    /// The share of ties that join a poor county with one that is not, compared with chance. A county is poor here if it was on the list of
    /// the 832 national-level poor counties in any year from 2012 up to the network's: a county that left the list in 2018 is still one in
    /// the network of 2020. Null if there is no tie, or if the network is of a day before 2012. Ties older than 2012 count as well: leave
    /// them out with a filter of years. The ends are drawn as for `crossShare`.
    /// </summary>
    /// <param name="nullModel">The null model: the definition of chance.</param>
    /// <param name="draws">The number of graphs to draw, 1 to 10,000; in large networks the maximum is smaller.</param>
    /// <param name="seed">The seed of the draws. The same seed gives the same result on every machine.</param>
    /// <param name="keepProvinces">
    /// Whether DISTANCE_PRESERVING draws each partner from the province of the partner that it replaces. RANDOM_WITHIN_PROVINCE always does
    /// so. With DEGREE_PRESERVING, true is refused.
    /// </param>
    /// <param name="context">The field.</param>
    [Cost(1_000, EachDraw = 3)]
    public async Task<NullModelTestNode?> PovertyGapShare(
        IResolveFieldContext context,
        NullModelKind nullModel = NullModelKind.RandomWithinProvince,
        int draws = 1000,
        int seed = 1,
        bool keepProvinces = false) => NullModelTestNode.Of(await _network.Measures.PovertyGapShareAsync(
            new NullModelRequest(nullModel, draws, seed, keepProvinces), context.CancellationToken));

    /// <summary>
    /// The communities: groups of counties that are tied more closely among themselves than with others. Ties are weighted by their cases.
    /// </summary>
    /// <param name="method">The method of finding them.</param>
    /// <param name="seed">The seed of the method. The same seed gives the same communities on every machine.</param>
    /// <param name="resolution">
    /// The resolution, above 0, at most 100. Greater values give smaller communities. LABEL_PROPAGATION uses it for the modularity alone.
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
        return Connection<NetworkMemberNode>.Of(page, node => new NetworkMemberNode(_network, node), Warnings);
    }
}
