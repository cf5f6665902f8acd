using CoopGraph.Analysis.Graphs;
using CoopGraph.Randomness;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>Graphs with measures that can be worked out by hand.</summary>
internal static class Graphs
{
    public static readonly TieGraph Empty = TieGraph.Of(0, Array.Empty<Edge>());

    /// <summary>Returns nodes without any edge.</summary>
    public static TieGraph Isolates(int count) => TieGraph.Of(count, Array.Empty<Edge>());

    /// <summary>Returns the path 0-1-2-…</summary>
    public static TieGraph Path(int count) => TieGraph.Of(count, Enumerable.Range(0, count - 1).Select(node => (node, node + 1)));

    public static TieGraph Ring(int count) => TieGraph.Of(count, Enumerable.Range(0, count).Select(node => (node, (node + 1) % count)));

    /// <summary>Returns node 0 tied to all others.</summary>
    public static TieGraph Star(int count) => TieGraph.Of(count, Enumerable.Range(1, count - 1).Select(node => (0, node)));

    public static TieGraph Complete(int count) => TieGraph.Of(
        count, Enumerable.Range(0, count).SelectMany(low => Enumerable.Range(low + 1, count - low - 1).Select(high => (low, high))));

    /// <summary>Returns a random graph with isolates and, if edges are few, several components; each pair shares 1 to 4 cases.</summary>
    public static TieGraph Random(int seed, int nodes, int edges)
    {
        var draws = new SeededRandom(seed);
        var pairs = new HashSet<(int, int)>();
        while (pairs.Count < edges)
        {
            var (one, other) = (draws.Below(nodes), draws.Below(nodes));
            if (one != other)
                pairs.Add((Math.Min(one, other), Math.Max(one, other)));
        }

        return TieGraph.Of(nodes, pairs.Select(pair => new Edge(pair.Item1, pair.Item2, 1 + draws.Below(4))));
    }

    /// <summary>Returns groups drawn at random, for <see cref="Random"/>.</summary>
    public static NodeGroups RandomGroups(int seed, int nodes, int groups)
    {
        var draws = new SeededRandom(seed);
        return new NodeGroups(Enumerable.Range(0, nodes).Select(_ => draws.Below(groups)));
    }
}
