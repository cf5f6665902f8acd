namespace CoopGraph.Analysis.Graphs;

/// <summary>The number of edges that leave a group, and of edges that stay inside.</summary>
/// <param name="External">The number of edges between two groups, 0 or more.</param>
/// <param name="Internal">The number of edges inside one group, 0 or more.</param>
public readonly record struct EiCount(int External, int Internal)
{
    /// <summary>
    /// (external - internal) / (external + internal): -1 where all edges are inside, 1 where all cross groups (Krackhardt and Stern
    /// 1988). Null without edges.
    /// </summary>
    public double? Index => External + Internal == 0 ? null : (double)(External - Internal) / (External + Internal);
}

/// <summary>The E-I index of a graph over groups of its nodes. Edges count once, whatever their weight.</summary>
/// <param name="Whole">The count of all edges.</param>
/// <param name="Groups">For each group, the edges with one end in it (external) and with both ends in it (internal).</param>
/// <param name="Nodes">For each node, the count of its edges.</param>
public sealed record EiIndex(EiCount Whole, IReadOnlyList<EiCount> Groups, IReadOnlyList<EiCount> Nodes)
{
    /// <summary>Counts a graph's edges by groups of its nodes.</summary>
    /// <exception cref="ArgumentException">The groups have more or fewer nodes than the graph.</exception>
    public static EiIndex Of(TieGraph graph, NodeGroups groups)
    {
        var known = groups.For(graph);
        var ofGroups = new EiCount[known.Count];
        var ofNodes = new EiCount[graph.NodeCount];
        var whole = default(EiCount);
        foreach (var (low, high, _) in graph.Edges())
        {
            var crosses = known.Crosses(low, high);
            whole = Count(whole, crosses);
            ofNodes[low] = Count(ofNodes[low], crosses);
            ofNodes[high] = Count(ofNodes[high], crosses);
            ofGroups[known[low]] = Count(ofGroups[known[low]], crosses);
            if (crosses)
                ofGroups[known[high]] = Count(ofGroups[known[high]], crosses);
        }

        return new EiIndex(whole, ofGroups, ofNodes);
    }

    private static EiCount Count(EiCount count, bool crosses) =>
        crosses ? count with { External = count.External + 1 } : count with { Internal = count.Internal + 1 };
}
