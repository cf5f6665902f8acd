namespace CoopGraph.Analysis.Graphs;

/// <summary>
/// Computes PageRank: the probability of finding a random walker at each node (Brin and Page 1998). The walker follows an edge of the
/// current node, each equally likely. In 15 of 100 steps, or where there is no edge, it goes to any node. Weights do not count.
/// </summary>
public static class PageRank
{
    /// <summary>The probability that the walker follows an edge.</summary>
    public const double Damping = 0.85;

    // Each step shrinks the error to 0.85 of it, so the tolerance is reached after some 170 steps.
    private const double Tolerance = 1e-12;

    /// <summary>Returns the rank of each node, above 0; all ranks add up to 1.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<double> Of(TieGraph graph, CancellationToken cancellation)
    {
        var count = graph.NodeCount;
        var (rank, next) = (new double[count], new double[count]);
        Array.Fill(rank, 1.0 / count);
        double change;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            Step(graph, rank, next);
            change = rank.Zip(next, (before, after) => Math.Abs(after - before)).Sum();
            (rank, next) = (next, rank);
        }
        while (change > Tolerance);
        return rank;
    }

    private static void Step(TieGraph graph, double[] rank, double[] next)
    {
        var stranded = 0.0;
        for (var node = 0; node < rank.Length; node++)
            stranded += graph.Degree(node) == 0 ? rank[node] : 0;
        Array.Fill(next, (1 - Damping + (Damping * stranded)) / rank.Length);
        for (var node = 0; node < rank.Length; node++)
        {
            var share = Damping * rank[node] / graph.Degree(node);
            foreach (var neighbour in graph.Neighbours(node))
                next[neighbour] += share;
        }
    }
}
