namespace CoopGraph.Analysis.Graphs;

/// <summary>The clustering of a graph: how often a node's neighbours are neighbours of each other. Weights do not count.</summary>
public sealed class Clustering
{
    private Clustering(IReadOnlyList<double> local, double? transitivity)
    {
        Local = local;
        Transitivity = transitivity;
    }

    /// <summary>
    /// The local clustering of each node: the share of the pairs of its neighbours that are tied themselves, 0 to 1. It is 0 for a node
    /// of degree below 2 (Watts and Strogatz 1998).
    /// </summary>
    public IReadOnlyList<double> Local { get; }

    /// <summary>
    /// The mean of <see cref="Local"/> over all nodes, with nodes of degree below 2 counted as 0; null where there are no nodes.
    /// </summary>
    public double? Average => Local.Count == 0 ? null : Local.Average();

    /// <summary>
    /// Three times the number of triangles, divided by the number of paths of two edges (connected triples), 0 to 1. Null where there is
    /// no such path. It weights nodes by their pairs of neighbours, while <see cref="Average"/> weights all nodes equally.
    /// </summary>
    public double? Transitivity { get; }

    /// <summary>Computes the clustering of a graph.</summary>
    public static Clustering Of(TieGraph graph)
    {
        var triangles = TrianglesAt(graph);
        var local = new double[graph.NodeCount];
        long closed = 0, triples = 0;
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var pairs = (long)graph.Degree(node) * (graph.Degree(node) - 1) / 2;
            local[node] = pairs == 0 ? 0 : (double)triangles[node] / pairs;
            closed += triangles[node];
            triples += pairs;
        }

        return new Clustering(local, triples == 0 ? null : (double)closed / triples);
    }

    // Each triangle is found once, from the corner that comes first by degree, so a hub's many pairs are never visited.
    private static long[] TrianglesAt(TieGraph graph)
    {
        var triangles = new long[graph.NodeCount];
        var later = new int[graph.NodeCount][];
        for (var node = 0; node < graph.NodeCount; node++)
            later[node] = Later(graph, node);
        var reached = new int[graph.NodeCount];
        Array.Fill(reached, -1);
        for (var first = 0; first < graph.NodeCount; first++)
        {
            foreach (var second in later[first])
                reached[second] = first;
            foreach (var second in later[first])
            {
                foreach (var third in later[second])
                {
                    if (reached[third] != first)
                        continue;
                    triangles[first]++;
                    triangles[second]++;
                    triangles[third]++;
                }
            }
        }

        return triangles;
    }

    private static int[] Later(TieGraph graph, int node)
    {
        List<int> later = [];
        foreach (var neighbour in graph.Neighbours(node))
        {
            if ((graph.Degree(neighbour), neighbour).CompareTo((graph.Degree(node), node)) > 0)
                later.Add(neighbour);
        }

        return [.. later];
    }
}
