namespace CoopGraph.Analysis.Graphs;

/// <summary>
/// Computes coreness: the greatest k such that a node belongs to a k-core. A k-core is a part of the graph in which every node has k
/// neighbours or more within the part (Seidman 1983).
/// </summary>
public static class Coreness
{
    /// <summary>Returns the coreness of each node, 0 to its degree.</summary>
    public static IReadOnlyList<int> Of(TieGraph graph)
    {
        // Nodes are removed in the order of their remaining degree, lowest first; the remaining degree at removal is the coreness. A
        // neighbour is enqueued again when its degree falls, and its old entry is skipped.
        var left = new int[graph.NodeCount];
        var taken = new bool[graph.NodeCount];
        var queue = new PriorityQueue<int, (int Left, int Node)>();
        for (var node = 0; node < graph.NodeCount; node++)
        {
            left[node] = graph.Degree(node);
            queue.Enqueue(node, (left[node], node));
        }

        while (queue.TryDequeue(out var node, out _))
        {
            if (taken[node])
                continue;
            taken[node] = true;
            foreach (var neighbour in graph.Neighbours(node))
            {
                // No remaining degree falls below the coreness reached: such neighbours belong to the same core.
                if (!taken[neighbour] && left[neighbour] > left[node])
                    queue.Enqueue(neighbour, (--left[neighbour], neighbour));
            }
        }

        return left;
    }
}
