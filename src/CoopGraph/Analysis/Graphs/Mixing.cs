namespace CoopGraph.Analysis.Graphs;

/// <summary>The number of edges that join two groups.</summary>
/// <param name="Low">The group with the lower number.</param>
/// <param name="High">The group with the higher number; the same where the edges lie inside one group.</param>
/// <param name="EdgeCount">The number of edges, 1 or more.</param>
public readonly record struct MixingCell(int Low, int High, int EdgeCount);

/// <summary>Computes which groups of nodes are tied to which.</summary>
public static class Mixing
{
    /// <summary>
    /// Returns the pairs of groups that edges join, each once, by lower and then by higher group. Their edge counts add up to the number
    /// of all edges.
    /// </summary>
    /// <exception cref="ArgumentException">The groups have more or fewer nodes than the graph.</exception>
    public static IReadOnlyList<MixingCell> Cells(TieGraph graph, NodeGroups groups)
    {
        var known = groups.For(graph);
        return
        [
            .. graph.Edges()
                .CountBy(edge => (Math.Min(known[edge.Low], known[edge.High]), Math.Max(known[edge.Low], known[edge.High])))
                .OrderBy(counted => counted.Key)
                .Select(counted => new MixingCell(counted.Key.Item1, counted.Key.Item2, counted.Value)),
        ];
    }

    /// <summary>
    /// Returns Newman's nominal assortativity (2003). It compares the share of edges inside groups with the share that the groups'
    /// degrees alone would give. The value is the excess over that share, divided by the greatest possible excess. It is 1 where all
    /// edges lie inside groups, 0 where the groups do not matter, and below 0 where edges avoid their own group. Null where all ends lie
    /// in one group, or there is no edge.
    /// </summary>
    /// <exception cref="ArgumentException">The groups have more or fewer nodes than the graph.</exception>
    public static double? Assortativity(TieGraph graph, NodeGroups groups)
    {
        var known = groups.For(graph);
        var ends = new long[known.Count];
        Int128 inside = 0;
        foreach (var (low, high, _) in graph.Edges())
        {
            ends[known[low]]++;
            ends[known[high]]++;
            inside += known.Crosses(low, high) ? 0 : 2;
        }

        Int128 all = 2L * graph.EdgeCount, squares = 0;
        foreach (var count in ends)
            squares += (Int128)count * count;
        var most = (all * all) - squares;
        return most == 0 ? null : (double)((inside * all) - squares) / (double)most;
    }
}
