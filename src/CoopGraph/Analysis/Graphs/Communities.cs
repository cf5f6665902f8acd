using CoopGraph.Randomness;

namespace CoopGraph.Analysis.Graphs;

/// <summary>How communities are sought.</summary>
public enum CommunityMethod
{
    /// <summary>Louvain: modularity is raised by moving nodes, then communities as if they were nodes (Blondel and others 2008).</summary>
    Louvain,

    /// <summary>
    /// Label propagation: every node takes the label that weighs most among its neighbours, until none would change (Raghavan, Albert
    /// and Kumara 2007). It knows no resolution.
    /// </summary>
    LabelPropagation,
}

/// <summary>
/// Groups of nodes that are tied more closely among themselves than with others. Edges are weighted by their cases. The same graph,
/// method, seed and resolution give the same communities on every machine.
/// </summary>
/// <param name="Groups">The community of each node, numbered by size, greatest first, then by lowest node. An isolate is its own.</param>
/// <param name="Modularity">Their modularity at the resolution; null where there is no edge.</param>
/// <param name="Method">How they were sought.</param>
/// <param name="Seed">The seed of the order in which nodes were visited.</param>
/// <param name="Resolution">The resolution, above 0.</param>
public sealed record Communities(NodeGroups Groups, double? Modularity, CommunityMethod Method, int Seed, double Resolution)
{
    /// <summary>Finds the communities of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="method">How to seek them.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="resolution">
    /// Greater values give smaller communities; above 0 and at most <see cref="NetworkBounds.HighestResolution"/>. Label propagation
    /// uses it for the modularity alone.
    /// </param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="InvalidQuestionException">The resolution is out of bounds.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Communities Find(TieGraph graph, CommunityMethod method, int seed, double resolution, CancellationToken cancellation)
    {
        NetworkBounds.CheckResolution(resolution);
        var draws = new SeededRandom(seed);
        var labels = method switch
        {
            CommunityMethod.Louvain => Louvain.Labels(graph, resolution, draws, cancellation),
            CommunityMethod.LabelPropagation => LabelPropagation.Labels(graph, draws, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method of finding communities."),
        };
        var groups = NodeGroups.BySize(labels);
        return new Communities(groups, Graphs.Modularity.Of(graph, groups, resolution), method, seed, resolution);
    }
}
