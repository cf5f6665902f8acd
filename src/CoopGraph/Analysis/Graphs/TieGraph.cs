namespace CoopGraph.Analysis.Graphs;

/// <summary>
/// A simple undirected graph with the nodes 0 to n-1. It has one edge for each pair of nodes that share a case, weighted by the number of
/// shared cases. It never changes. It is stored as compressed adjacency arrays (CSR), with the neighbours of each node sorted.
/// </summary>
public sealed class TieGraph
{
    private readonly int[] _starts;
    private readonly int[] _neighbours;
    private readonly int[] _weights;

    private TieGraph(int nodeCount, List<Edge> edges)
    {
        _starts = new int[nodeCount + 1];
        _neighbours = new int[2 * edges.Count];
        _weights = new int[_neighbours.Length];
        foreach (var (low, high, _) in edges)
        {
            _starts[low + 1]++;
            _starts[high + 1]++;
        }

        for (var node = 0; node < nodeCount; node++)
            _starts[node + 1] += _starts[node];

        // The edges are sorted, so each node gets its lower neighbours first and then its higher ones, both ascending.
        var next = _starts.AsSpan(0, nodeCount).ToArray();
        foreach (var (low, high, weight) in edges)
        {
            (_neighbours[next[low]], _weights[next[low]++]) = (high, weight);
            (_neighbours[next[high]], _weights[next[high]++]) = (low, weight);
        }
    }

    /// <summary>The number of nodes, including isolates.</summary>
    public int NodeCount => _starts.Length - 1;

    /// <summary>The number of edges.</summary>
    public int EdgeCount => _neighbours.Length / 2;

    /// <summary>Builds a graph of pairs. Each occurrence of a pair counts as one shared case.</summary>
    /// <param name="nodeCount">The number of nodes, 0 or more.</param>
    /// <param name="pairs">Pairs of different nodes, in any order and either direction; repeated ones add up.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The node count is negative, or a pair names a node that the graph does not have.
    /// </exception>
    /// <exception cref="ArgumentException">A pair ties a node to itself.</exception>
    public static TieGraph Of(int nodeCount, IEnumerable<(int, int)> pairs) =>
        Of(nodeCount, pairs.Select(pair => new Edge(pair.Item1, pair.Item2, 1)));

    /// <summary>Builds a graph of weighted pairs.</summary>
    /// <param name="nodeCount">The number of nodes, 0 or more.</param>
    /// <param name="pairs">Pairs of different nodes, in any order and either direction; the weights of repeated ones add up.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The node count is negative, a pair names a node that the graph does not have, or its weight is below 1.
    /// </exception>
    /// <exception cref="ArgumentException">A pair ties a node to itself.</exception>
    public static TieGraph Of(int nodeCount, IEnumerable<Edge> pairs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        return new TieGraph(nodeCount, Merge([.. Turned(pairs, nodeCount)]));
    }

    /// <summary>Returns the edges, by their lower node and then by their higher one.</summary>
    public IEnumerable<Edge> Edges()
    {
        for (var low = 0; low < NodeCount; low++)
        {
            for (var i = _starts[low]; i < _starts[low + 1]; i++)
            {
                if (_neighbours[i] > low)
                    yield return new Edge(low, _neighbours[i], _weights[i]);
            }
        }
    }

    /// <summary>Returns the nodes that share an edge with a node, ascending.</summary>
    public ReadOnlySpan<int> Neighbours(int node) => _neighbours.AsSpan(_starts[node].._starts[node + 1]);

    /// <summary>Returns the weights of a node's edges, in the order of <see cref="Neighbours"/>.</summary>
    public ReadOnlySpan<int> Weights(int node) => _weights.AsSpan(_starts[node].._starts[node + 1]);

    /// <summary>Returns the number of neighbours of a node.</summary>
    public int Degree(int node) => _starts[node + 1] - _starts[node];

    /// <summary>Returns the sum of the weights of a node's edges: its cases, counted once for each partner in them.</summary>
    public int Strength(int node)
    {
        var sum = 0;
        foreach (var weight in Weights(node))
            sum += weight;
        return sum;
    }

    /// <summary>Returns whether two nodes share an edge.</summary>
    public bool AreTied(int one, int other) => Degree(one) <= Degree(other)
        ? Neighbours(one).BinarySearch(other) >= 0
        : Neighbours(other).BinarySearch(one) >= 0;

    private static IEnumerable<Edge> Turned(IEnumerable<Edge> pairs, int nodeCount)
    {
        foreach (var (position, pair) in pairs.Index())
        {
            var (low, high, weight) = pair.Low <= pair.High ? pair : new Edge(pair.High, pair.Low, pair.Weight);
            if (low < 0 || high >= nodeCount)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(pairs), $"Pair {position} is ({pair.Low}, {pair.High}), but the graph has {nodeCount} nodes, counted from 0.");
            }

            if (low == high)
                throw new ArgumentException($"Pair {position} ties node {low} to itself: a pair needs two different nodes.", nameof(pairs));
            if (weight < 1)
                throw new ArgumentOutOfRangeException(nameof(pairs), $"Pair {position} has weight {weight}: a pair shares 1 case or more.");
            yield return new Edge(low, high, weight);
        }
    }

    private static List<Edge> Merge(Edge[] pairs)
    {
        Array.Sort(pairs, (one, other) => (one.Low, one.High).CompareTo((other.Low, other.High)));
        List<Edge> merged = [];
        foreach (var pair in pairs)
        {
            if (merged is [.., var last] && (last.Low, last.High) == (pair.Low, pair.High))
                merged[^1] = last with { Weight = last.Weight + pair.Weight };
            else
                merged.Add(pair);
        }

        return merged;
    }
}
