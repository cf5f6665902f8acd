using CoopGraph.Analysis.Graphs;
using CoopGraph.Analysis.Networks;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>A county in a network. Only `strength` takes weights into account.</summary>
[Name("NetworkNode")]
public sealed class NetworkMemberNode
{
    private readonly NetworkContext _network;
    private readonly int _node;

    internal NetworkMemberNode(NetworkContext network, int node) => (_network, _node) = (network, node);

    /// <summary>The county, on the network's day. If it was not in force then, it is shown on the nearest day on which it was.</summary>
    public UnitNode Unit => _network.ShowNode(_node);

    /// <summary>The number of its partners.</summary>
    public int Degree => Graph.Degree(_node);

    /// <summary>The number of its cases, each counted once for each partner in it.</summary>
    public int Strength => Graph.Strength(_node);

    private TieGraph Graph => _network.Measures.Network.Nodes.Graph;

    /// <summary>
    /// The number of shortest paths between two other counties that lead through it; if a pair has several, each counts for its part. The
    /// value is raw and undirected: each pair counts once (igraph's default; NetworkX with `normalized=False`).
    /// </summary>
    /// <param name="context">The field.</param>
    public Task<double> Betweenness(IResolveFieldContext context) => ValueAsync(context, NetworkNodeSort.Betweenness);

    /// <summary>The betweenness divided by (n-1)(n-2)/2 (NetworkX's default), 0 to 1; 0 if there are fewer than three nodes.</summary>
    /// <param name="context">The field.</param>
    public async Task<double> BetweennessNormalized(IResolveFieldContext context) =>
        Analysis.Graphs.Betweenness.Normalised(await Betweenness(context), Graph.NodeCount);

    /// <summary>The sum of 1/distance over all other counties; a county out of reach adds 0 (NetworkX's `harmonic_centrality`).</summary>
    /// <param name="context">The field.</param>
    public Task<double> HarmonicCloseness(IResolveFieldContext context) => ValueAsync(context, NetworkNodeSort.HarmonicCloseness);

    /// <summary>The PageRank with damping 0.85, unweighted; the values of all nodes add up to 1.</summary>
    /// <param name="context">The field.</param>
    public Task<double> PageRank(IResolveFieldContext context) => ValueAsync(context, NetworkNodeSort.PageRank);

    /// <summary>
    /// The greatest k for which it belongs to a part of the network in which every county has k partners or more (Seidman 1983).
    /// </summary>
    /// <param name="context">The field.</param>
    public async Task<int> Coreness(IResolveFieldContext context) => (int)await ValueAsync(context, NetworkNodeSort.Coreness);

    /// <summary>
    /// The share of the pairs of its partners that are partners themselves, 0 to 1; 0 for a degree below 2 (Watts and Strogatz 1998).
    /// </summary>
    /// <param name="context">The field.</param>
    public Task<double> Clustering(IResolveFieldContext context) => ValueAsync(context, NetworkNodeSort.Clustering);

    /// <summary>Its own E-I index: -1 if all its partners are in its group, 1 if none is; null if it has no partner.</summary>
    /// <param name="by">The grouping of the counties.</param>
    /// <param name="context">The field.</param>
    public async Task<double?> EiIndex(IResolveFieldContext context, Partition by = Partition.Prefecture) =>
        (await _network.Measures.EiIndexAsync(by, context.CancellationToken)).Nodes[_node].Index;

    private async Task<double> ValueAsync(IResolveFieldContext context, NetworkNodeSort key) =>
        (await _network.Measures.OfNodesAsync(key, context.CancellationToken))[_node];
}
