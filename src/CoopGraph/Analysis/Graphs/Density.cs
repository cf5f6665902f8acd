namespace CoopGraph.Analysis.Graphs;

/// <summary>Computes density: the number of edges divided by the number of pairs of nodes.</summary>
public static class Density
{
    /// <summary>Returns 2m / n(n-1), 0 to 1; null where there are fewer than two nodes.</summary>
    public static double? Of(TieGraph graph) =>
        graph.NodeCount < 2 ? null : 2.0 * graph.EdgeCount / ((double)graph.NodeCount * (graph.NodeCount - 1));
}
