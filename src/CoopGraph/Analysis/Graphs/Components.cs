namespace CoopGraph.Analysis.Graphs;

/// <summary>
/// The connected components of a graph: sets of nodes that are joined by chains of edges. An isolate is a component of its own.
/// </summary>
/// <param name="Groups">The component of each node, numbered by size, largest first, then by lowest node.</param>
public sealed record Components(NodeGroups Groups)
{
    /// <summary>The number of components.</summary>
    public int Count => Groups.Count;

    /// <summary>The share of all nodes that lies in the largest component, above 0 to 1; null where there are no nodes.</summary>
    public double? LargestShare => Count == 0 ? null : (double)Groups.Size(0) / Groups.NodeCount;

    /// <summary>Finds the components of a graph.</summary>
    public static Components Of(TieGraph graph)
    {
        var first = new int[graph.NodeCount];
        Array.Fill(first, -1);
        var waiting = new Stack<int>();
        for (var start = 0; start < graph.NodeCount; start++)
        {
            if (first[start] >= 0)
                continue;
            first[start] = start;
            waiting.Push(start);
            while (waiting.TryPop(out var node))
            {
                foreach (var neighbour in graph.Neighbours(node))
                {
                    if (first[neighbour] >= 0)
                        continue;
                    first[neighbour] = start;
                    waiting.Push(neighbour);
                }
            }
        }

        return new Components(NodeGroups.BySize(first));
    }
}
