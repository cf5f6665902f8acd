namespace CoopGraph.Analysis.Graphs;

/// <summary>A shortest path between two nodes, of those that there are the one that takes the lowest nodes first.</summary>
/// <param name="Nodes">The nodes from one end to the other, both included; one where the ends are one.</param>
/// <param name="Count">How many paths of this length there are, 1 or more; <see cref="long.MaxValue"/> stands for as many or more.</param>
public sealed record ShortestPath(IReadOnlyList<int> Nodes, long Count)
{
    /// <summary>How many edges the path has, 0 or more.</summary>
    public int Length => Nodes.Count - 1;

    /// <summary>Finds a shortest path.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="from">The node that it starts from.</param>
    /// <param name="to">The node that it leads to.</param>
    /// <param name="maxLength">The most edges that it may have, 1 or more, inclusive.</param>
    /// <returns>The path; null where there is none of at most <paramref name="maxLength"/> edges.</returns>
    /// <exception cref="InvalidQuestionException"><paramref name="maxLength"/> is below 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An end is no node of the graph.</exception>
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

    // Searched backwards, so that every node that is met knows how far it still is.
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
