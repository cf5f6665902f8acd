namespace CoopGraph.Analysis.Graphs;

/// <summary>
/// Computes betweenness centrality (Brandes 2001, "A faster algorithm for betweenness centrality"). It is the sum, over all pairs of
/// other nodes, of the share of their shortest paths that leads through a node. Weights do not count.
/// </summary>
public static class Betweenness
{
    /// <summary>
    /// Returns the raw betweenness of each node, 0 or more. The graph is undirected: each pair, and so each path, counts once (igraph's
    /// default, NetworkX's <c>normalized=False</c>).
    /// </summary>
    /// <exception cref="InvalidQuestionException">
    /// The graph exceeds <see cref="NetworkBounds.MostVisits"/>, or two of its nodes have more shortest paths than a double can count.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<double> Of(TieGraph graph, CancellationToken cancellation)
    {
        NetworkBounds.CheckVisits(graph);
        var search = new PathCounts(graph);
        var scores = new double[graph.NodeCount];
        for (var source = 0; source < graph.NodeCount; source++)
        {
            cancellation.ThrowIfCancellationRequested();
            search.AddFrom(source, scores);
        }

        // Every pair was searched from both ends.
        for (var node = 0; node < scores.Length; node++)
            scores[node] /= 2;
        return scores;
    }

    /// <summary>
    /// Returns betweenness divided by the number of pairs of other nodes, (n-1)(n-2)/2: 0 to 1 (NetworkX's default). It is 0 where there
    /// are fewer than three nodes.
    /// </summary>
    /// <param name="raw">A node's raw betweenness.</param>
    /// <param name="nodeCount">The number of nodes of the graph, n.</param>
    public static double Normalised(double raw, int nodeCount) => nodeCount < 3 ? 0 : raw / ((nodeCount - 1.0) * (nodeCount - 2.0) / 2);

    // The arrays serve one source after the other; each search resets what it touched. Each node stores its predecessors on shortest
    // paths, which halves the number of edges to follow on the way back.
    private sealed class PathCounts
    {
        private readonly TieGraph _graph;
        private readonly State[] _states;
        private readonly int[] _order;
        private readonly int[] _previous;
        private readonly int[] _firstPrevious;

        public PathCounts(TieGraph graph)
        {
            _graph = graph;
            _states = new State[graph.NodeCount];
            _order = new int[graph.NodeCount];
            _previous = new int[2 * graph.EdgeCount];
            _firstPrevious = new int[graph.NodeCount + 1];
            for (var node = 0; node < graph.NodeCount; node++)
                _firstPrevious[node + 1] = _firstPrevious[node] + graph.Degree(node);
        }

        public void AddFrom(int source, double[] scores)
        {
            var reached = _order.AsSpan(0, Search(source));
            for (var i = reached.Length - 1; i > 0; i--)
            {
                scores[reached[i]] += _states[reached[i]].Dependency;
                HandBack(reached[i]);
            }

            foreach (var node in reached)
                _states[node] = default;
        }

        private int Search(int source)
        {
            _order[0] = source;
            _states[source] = new State { Level = 1, Paths = 1 };
            var found = 1;
            for (var i = 0; i < found; i++)
            {
                var node = _order[i];
                var (next, paths) = (_states[node].Level + 1, _states[node].Paths);
                foreach (var neighbour in _graph.Neighbours(node))
                {
                    ref var state = ref _states[neighbour];
                    if (state.Level == 0)
                    {
                        state.Level = next;
                        _order[found++] = neighbour;
                    }

                    if (state.Level == next)
                    {
                        state.Paths += paths;
                        _previous[_firstPrevious[neighbour] + state.PreviousCount++] = node;
                    }
                }
            }

            return found;
        }

        private void HandBack(int node)
        {
            ref var state = ref _states[node];
            if (!double.IsFinite(state.Paths))
            {
                throw new InvalidQuestionException(
                    InvalidQuestionReason.BadUserInput, "Two nodes have more than 1E+308 shortest paths, too many to count: narrow `where`.");
            }

            var share = (1 + state.Dependency) / state.Paths;
            foreach (var previous in _previous.AsSpan(_firstPrevious[node], state.PreviousCount))
                _states[previous].Dependency += _states[previous].Paths * share;
        }

        // A node in the search from one source. Its values are stored together because nodes are visited in no fixed order and memory is
        // read by the cache line.
        private struct State
        {
            // The number of shortest paths from the source to the node.
            public double Paths;

            // The sum, over all other targets, of the share of their shortest paths from the source that leads through the node.
            public double Dependency;

            // The distance of the node from the source plus one; 0: not reached.
            public int Level;

            public int PreviousCount;
        }
    }
}
