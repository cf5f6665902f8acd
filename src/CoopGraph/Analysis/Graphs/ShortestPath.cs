namespace CoopGraph.Analysis.Graphs;

/// <summary>A shortest path between two nodes. Of several, it is the one that takes the lowest nodes first.</summary>
/// <param name="Nodes">The nodes from one end to the other, both included; one node where both ends are the same.</param>
/// <param name="Count">The number of paths of this length, 1 or more; <see cref="long.MaxValue"/> means as many or more.</param>
public sealed record ShortestPath(IReadOnlyList<int> Nodes, long Count)
{
    /// <summary>The number of edges of the path, 0 or more.</summary>
    public int Length => Nodes.Count - 1;

    /// <summary>Finds a shortest path.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="from">The first node of the path.</param>
    /// <param name="to">The last node of the path.</param>
    /// <param name="maxLength">The largest number of edges of the path, 1 or more, inclusive.</param>
    /// <returns>The path; null where there is none of at most <paramref name="maxLength"/> edges.</returns>
    /// <exception cref="InvalidQuestionException"><paramref name="maxLength"/> is below 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An end is not a node of the graph.</exception>
    public static ShortestPath? Find(TieGraph graph, int from, int to, int maxLength)
    {
        NetworkBounds.CheckLength(maxLength);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(from, graph.NodeCount);
        ArgumentOutOfRangeException.ThrowIfNegative(to);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(to, graph.NodeCount);

        var distance = new int[graph.NodeCount];
        Array.Fill(distance, -1);
        var count = new long[graph.NodeCount];
        return Reaches(graph, from, to, maxLength, distance, count) ? new ShortestPath(Walk(graph, from, distance), count[from]) : null;
    }

    // Searches backwards, so that every visited node has its distance to the last node of the path.
    private static bool Reaches(TieGraph graph, int from, int to, int maxLength, int[] distance, long[] count)
    {
        (distance[to], count[to]) = (0, 1);
        var waiting = new Queue<int>([to]);
        while (waiting.TryDequeue(out var node))
        {
            if (node == from)
                return true;
            if (distance[node] == maxLength)
                continue;
            foreach (var neighbour in graph.Neighbours(node))
            {
                if (distance[neighbour] < 0)
                {
                    distance[neighbour] = distance[node] + 1;
                    waiting.Enqueue(neighbour);
                }

                if (distance[neighbour] > distance[node])
                    count[neighbour] = count[neighbour] > long.MaxValue - count[node] ? long.MaxValue : count[neighbour] + count[node];
            }
        }

        return false;
    }

    private static List<int> Walk(TieGraph graph, int from, int[] distance)
    {
        List<int> path = [from];
        for (var left = distance[from] - 1; left >= 0; left--)
        {
            foreach (var neighbour in graph.Neighbours(path[^1]))
            {
                if (distance[neighbour] != left)
                    continue;
                path.Add(neighbour);
                break;
            }
        }

        return path;
    }
}
