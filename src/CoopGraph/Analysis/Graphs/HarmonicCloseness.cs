namespace CoopGraph.Analysis.Graphs;

/// <summary>
/// Computes harmonic closeness, a measure of how near a node is to all others: the sum of 1/distance over them (Marchiori and Latora
/// 2000). A node out of reach adds 0. Like NetworkX's <c>harmonic_centrality</c>, the sum is not divided by n-1. Unlike closeness, it is
/// meant for graphs of several components. A distance is a number of edges; weights do not count.
/// </summary>
public static class HarmonicCloseness
{
    /// <summary>Returns the harmonic closeness of each node, 0 to n-1.</summary>
    /// <exception cref="InvalidQuestionException">The graph exceeds <see cref="NetworkBounds.MostVisits"/>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<double> Of(TieGraph graph, CancellationToken cancellation)
    {
        NetworkBounds.CheckVisits(graph);
        var closeness = new double[graph.NodeCount];
        var order = new int[graph.NodeCount];
        var seenFrom = new int[graph.NodeCount];
        Array.Fill(seenFrom, -1);
        for (var source = 0; source < graph.NodeCount; source++)
        {
            cancellation.ThrowIfCancellationRequested();
            closeness[source] = From(graph, source, order, seenFrom);
        }

        return closeness;
    }

    private static double From(TieGraph graph, int source, int[] order, int[] seenFrom)
    {
        (order[0], seenFrom[source]) = (source, source);
        var (sum, from, to) = (0.0, 0, 1);
        for (var distance = 1; from < to; distance++)
        {
            var found = to;
            for (var i = from; i < to; i++)
            {
                foreach (var neighbour in graph.Neighbours(order[i]))
                {
                    if (seenFrom[neighbour] == source)
                        continue;
                    seenFrom[neighbour] = source;
                    order[found++] = neighbour;
                }
            }

            sum += (double)(found - to) / distance;
            (from, to) = (to, found);
        }

        return sum;
    }
}
