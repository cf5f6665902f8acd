namespace CoopGraph.Analysis.Graphs;

/// <summary>
/// The greatest k such that a node belongs to a k-core: a part of the graph in which every node has k neighbours or more within the
/// part (Seidman 1983).
/// </summary>
public static class Coreness
{
    /// <summary>The coreness of each node, 0 to its degree.</summary>
    public static IReadOnlyList<int> Of(TieGraph graph)
    {
        // Nodes are taken away by least degree left; what a node has left then is its coreness. A neighbour's entry in the queue is
        // renewed when its degree falls, and the old entry is passed over.
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
                // Below the coreness reached nothing falls: those neighbours belong to the same core.
                if (!taken[neighbour] && left[neighbour] > left[node])
                    queue.Enqueue(neighbour, (--left[neighbour], neighbour));
            }
        }

        return left;
    }
}
