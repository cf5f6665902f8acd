using CoopGraph.Randomness;

namespace CoopGraph.Analysis.Graphs;

/// <summary>The model <see cref="NullModelKind.DistancePreserving"/>.</summary>
internal sealed class DistancePreservingModel : INullModel
{
    private readonly SeededRandom _random;
    private readonly Redrawn[] _edges;

    /// <summary>
    /// Finds the possible partners of both ends of each edge. It computes the distances from every node with an edge to all nodes, which
    /// takes about a second for all counties of the country.
    /// </summary>
    /// <param name="graph">The graph with the edges to redraw.</param>
    /// <param name="space">The provinces of the nodes, and the distances between them.</param>
    /// <param name="keepProvinces">Whether a new partner lies in the province of the one that it replaces.</param>
    /// <param name="random">The source of random draws.</param>
    /// <param name="cancellation">A token that cancels the search.</param>
    /// <exception cref="ArgumentException">The provinces have more or fewer nodes than the graph.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public DistancePreservingModel(
        TieGraph graph, NodeSpace space, bool keepProvinces, SeededRandom random, CancellationToken cancellation)
    {
        _random = random;
        var provinces = space.Provinces.For(graph);
        var bands = new DistanceBands(graph.Edges().Select(edge => space.DistanceKm(edge.Low, edge.High)).OfType<double>());
        Dictionary<(int Node, int Partner), int[]> candidates = [];
        Dictionary<(int Band, int? Province), int[]> alike = [];
        var bandOf = new int?[graph.NodeCount];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (graph.Degree(node) == 0)
                continue;
            cancellation.ThrowIfCancellationRequested();
            for (var other = 0; other < bandOf.Length; other++)
                bandOf[other] = other == node ? null : bands.BandOf(space.DistanceKm(node, other));
            alike.Clear();
            foreach (var partner in graph.Neighbours(node))
            {
                candidates[(node, partner)] = bandOf[partner] is { } band
                    ? FindAlike((band, keepProvinces ? provinces[partner] : null))
                    : [partner];
            }
        }

        _edges = [.. graph.Edges().Select(edge =>
            new Redrawn(edge.Low, edge.High, candidates[(edge.Low, edge.High)], candidates[(edge.High, edge.Low)]))];

        int[] FindAlike((int Band, int? Province) key) =>
            alike.TryGetValue(key, out var found) ? found : alike[key] = [.. NodesIn(bandOf, provinces, key)];
    }

    /// <inheritdoc/>
    public int Draw(Func<int, int, bool> has)
    {
        var count = 0;
        foreach (var edge in _edges)
        {
            var (one, other) = _random.Below(2) == 0 ? (edge.Low, OneOf(edge.PartnersOfLow)) : (OneOf(edge.PartnersOfHigh), edge.High);
            count += has(one, other) ? 1 : 0;
        }

        return count;
    }

    private static IEnumerable<int> NodesIn(int?[] bandOf, NodeGroups provinces, (int Band, int? Province) key)
    {
        for (var other = 0; other < bandOf.Length; other++)
        {
            if (bandOf[other] == key.Band && (key.Province is null || provinces[other] == key.Province))
                yield return other;
        }
    }

    private int OneOf(int[] nodes) => nodes[_random.Below(nodes.Length)];

    // An edge, and for each of its ends the nodes at a like distance, of which the present partner is one.
    private readonly record struct Redrawn(int Low, int High, int[] PartnersOfLow, int[] PartnersOfHigh);
}
