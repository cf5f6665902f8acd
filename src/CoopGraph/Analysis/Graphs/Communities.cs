using CoopGraph.Randomness;

namespace CoopGraph.Analysis.Graphs;

/// <summary>The methods of finding communities.</summary>
public enum CommunityMethod
{
    /// <summary>Louvain: raises modularity by moving nodes, then communities as if they were nodes (Blondel and others 2008).</summary>
    Louvain,

    /// <summary>
    /// Label propagation: every node takes the label with the most weight among its neighbours, until no node would change (Raghavan,
    /// Albert and Kumara 2007). It has no resolution.
    /// </summary>
    LabelPropagation,
}

/// <summary>
/// The communities of a graph: groups of nodes that are tied more closely among themselves than with others. Edges are weighted by their
/// cases. The same graph, method, seed and resolution give the same communities on every machine.
/// </summary>
/// <param name="Groups">
/// The community of each node, numbered by size, largest first, then by lowest node. An isolate is a community of its own.
/// </param>
/// <param name="Modularity">The modularity of the communities at the resolution; null where there is no edge.</param>
/// <param name="Method">The method that found the communities.</param>
/// <param name="Seed">The seed of all random draws, such as the order in which nodes were visited.</param>
/// <param name="Resolution">The resolution, above 0.</param>
public sealed record Communities(NodeGroups Groups, double? Modularity, CommunityMethod Method, int Seed, double Resolution)
{
    /// <summary>Finds the communities of a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="method">The method to use.</param>
    /// <param name="seed">The seed, any number.</param>
    /// <param name="resolution">
    /// The resolution, above 0 and at most <see cref="NetworkBounds.HighestResolution"/>. Greater values give smaller communities. Label
    /// propagation uses it for the modularity alone.
    /// </param>
    /// <param name="cancellation">A token that cancels the search.</param>
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
