namespace CoopGraph.Analysis.Graphs;

/// <summary>
/// Computes modularity (Newman and Girvan 2004). It is the excess of the weight inside groups over what the nodes' strengths alone would
/// give, as a share of all weight. The resolution follows Reichardt and Bornholdt 2006. Edges are weighted by their cases.
/// </summary>
public static class Modularity
{
    /// <summary>Returns the modularity of a grouping, at most 1; null where there is no edge.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="groups">The groups of the graph's nodes.</param>
    /// <param name="resolution">The factor of the expected weight: greater values favour smaller groups; 1 is the plain modularity.</param>
    /// <exception cref="ArgumentException">The groups have more or fewer nodes than the graph.</exception>
    public static double? Of(TieGraph graph, NodeGroups groups, double resolution = 1)
    {
        var known = groups.For(graph);
        var inside = new long[known.Count];
        var strength = new long[known.Count];
        long weight = 0;
        foreach (var edge in graph.Edges())
        {
            weight += edge.Weight;
            strength[known[edge.Low]] += edge.Weight;
            strength[known[edge.High]] += edge.Weight;
            inside[known[edge.Low]] += known.Crosses(edge.Low, edge.High) ? 0 : edge.Weight;
        }

        if (weight == 0)
            return null;
        var sum = 0.0;
        for (var group = 0; group < known.Count; group++)
        {
            var ends = strength[group] / (2.0 * weight);
            sum += ((double)inside[group] / weight) - (resolution * ends * ends);
        }

        return sum;
    }
}
