using CoopGraph.Randomness;

namespace CoopGraph.Analysis.Graphs;

/// <summary>
/// Finds communities by the Louvain method. Nodes are visited in an order that is drawn once per level. Of two moves with the same gain,
/// the one to the community met first, by lowest neighbour, is made.
/// </summary>
internal static class Louvain
{
    // Gains are differences of whole weights and products of doubles. A gain below this is a rounding error, and would move nodes for
    // ever.
    private const double LeastGain = 1e-9;

    /// <summary>Returns a label for each node.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static int[] Labels(TieGraph graph, double resolution, SeededRandom draws, CancellationToken cancellation)
    {
        int[] labelOf = [.. Enumerable.Range(0, graph.NodeCount)];
        var level = new Level(graph, [.. labelOf.Select(node => (long)graph.Strength(node))]);
        while (true)
        {
            var groups = Numbered(level.Move(resolution, draws.Order(level.Graph.NodeCount), cancellation));
            if (groups.Count == level.Graph.NodeCount)
                return labelOf;
            for (var node = 0; node < labelOf.Length; node++)
                labelOf[node] = groups[labelOf[node]];
            level = level.Joined(groups);
        }
    }

    // Numbers the communities by their lowest node.
    private static NodeGroups Numbered(int[] communityOf)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var community in communityOf)
            numbers.TryAdd(community, numbers.Count);
        return new NodeGroups(communityOf.Select(community => numbers[community]));
    }

    /// <param name="Graph">The graph with the communities of the level below as nodes, and the edges between them.</param>
    /// <param name="Strengths">The strength of each node, with the edges inside it counted twice.</param>
    private sealed record Level(TieGraph Graph, long[] Strengths)
    {
        public int[] Move(double resolution, int[] order, CancellationToken cancellation)
        {
            int[] communityOf = [.. Enumerable.Range(0, Graph.NodeCount)];
            var totals = Strengths.AsSpan().ToArray();
            var toward = new LabelWeights(Graph.NodeCount);
            var expectation = resolution / Math.Max(1, Strengths.Sum());
            bool moved;
            do
            {
                cancellation.ThrowIfCancellationRequested();
                moved = false;
                foreach (var node in order)
                {
                    var own = communityOf[node];
                    toward.Count(Graph, node, communityOf);
                    totals[own] -= Strengths[node];
                    var best = Best(own, toward, totals, expectation * Strengths[node]);
                    totals[best] += Strengths[node];
                    communityOf[node] = best;
                    moved |= best != own;
                }
            }
            while (moved);
            return communityOf;
        }

        public Level Joined(NodeGroups groups)
        {
            var strengths = new long[groups.Count];
            for (var node = 0; node < groups.NodeCount; node++)
                strengths[groups[node]] += Strengths[node];
            var between = Graph.Edges()
                .Where(edge => groups.Crosses(edge.Low, edge.High))
                .Select(edge => new Edge(groups[edge.Low], groups[edge.High], edge.Weight));
            return new Level(TieGraph.Of(groups.Count, between), strengths);
        }

        private static int Best(int own, LabelWeights toward, long[] totals, double expected)
        {
            var best = own;
            var gain = toward[own] - (totals[own] * expected);
            foreach (var community in toward.Met)
            {
                var other = toward[community] - (totals[community] * expected);
                if (other > gain + LeastGain)
                    (best, gain) = (community, other);
            }

            return best;
        }
    }
}
