using CoopGraph.Randomness;

namespace CoopGraph.Analysis.Graphs;

/// <summary>
/// The model <see cref="NullModelKind.DegreePreserving"/>: a Markov chain over the simple graphs with the given degrees. Each draw
/// continues from the previous one, with <see cref="NetworkBounds.TriesAnEdge"/> swaps tried for each edge. A swap that would tie a node
/// to itself, or a pair twice, is not made but counts as tried. This makes all graphs equally likely in the long run (Fosdick and others
/// 2018, "Configuring random graph models with fixed degree sequences").
/// </summary>
internal sealed class DegreePreservingModel : INullModel
{
    private readonly SeededRandom _random;

    // A node has as many stubs, one after the other, as it has edges, and an edge joins two stubs. Swaps join stubs in new pairs, but the
    // stubs do not change, so degrees cannot change.
    private readonly int[] _firstStubs;
    private readonly int[] _nodes;
    private readonly int[] _neighbours;
    private readonly (int One, int Other)[] _edges;

    /// <summary>Creates a model that starts from a graph.</summary>
    /// <param name="graph">The graph with the degrees to preserve.</param>
    /// <param name="random">The source of random draws.</param>
    public DegreePreservingModel(TieGraph graph, SeededRandom random)
    {
        _random = random;
        _firstStubs = new int[graph.NodeCount + 1];
        for (var node = 0; node < graph.NodeCount; node++)
            _firstStubs[node + 1] = _firstStubs[node] + graph.Degree(node);
        _nodes = new int[2 * graph.EdgeCount];
        _neighbours = new int[2 * graph.EdgeCount];
        var next = _firstStubs.AsSpan().ToArray();
        _edges = [.. graph.Edges().Select(edge => Joined((next[edge.Low]++, edge.Low), (next[edge.High]++, edge.High)))];
    }

    /// <inheritdoc/>
    public int Draw(Func<int, int, bool> has)
    {
        for (var tries = (long)_edges.Length * NetworkBounds.TriesAnEdge; tries > 0; tries--)
            TrySwap(_random.Below(_edges.Length), _random.Below(_edges.Length), turned: _random.Below(2) == 0);
        var count = 0;
        foreach (var (one, other) in _edges)
            count += has(_nodes[one], _nodes[other]) ? 1 : 0;
        return count;
    }

    private void TrySwap(int first, int second, bool turned)
    {
        var (a, b) = _edges[first];
        var (c, d) = turned ? (_edges[second].Other, _edges[second].One) : _edges[second];
        if (!CouldTie(_nodes[a], _nodes[d]) || !CouldTie(_nodes[c], _nodes[b]))
            return;
        _edges[first] = Joined((a, _nodes[a]), (d, _nodes[d]));
        _edges[second] = Joined((c, _nodes[c]), (b, _nodes[b]));
    }

    private bool CouldTie(int one, int other) =>
        one != other && !(Degree(one) <= Degree(other) ? Neighbours(one).Contains(other) : Neighbours(other).Contains(one));

    private (int One, int Other) Joined((int Stub, int Node) one, (int Stub, int Node) other)
    {
        (_nodes[one.Stub], _neighbours[one.Stub]) = (one.Node, other.Node);
        (_nodes[other.Stub], _neighbours[other.Stub]) = (other.Node, one.Node);
        return (one.Stub, other.Stub);
    }

    private int Degree(int node) => _firstStubs[node + 1] - _firstStubs[node];

    private ReadOnlySpan<int> Neighbours(int node) => _neighbours.AsSpan(_firstStubs[node].._firstStubs[node + 1]);
}
