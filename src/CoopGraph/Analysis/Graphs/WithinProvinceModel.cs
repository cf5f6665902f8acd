using CoopGraph.Randomness;

namespace CoopGraph.Analysis.Graphs;

/// <summary>The model <see cref="NullModelKind.RandomWithinProvince"/>.</summary>
/// <param name="graph">The graph with the edges to redraw.</param>
/// <param name="provinces">The province of each node.</param>
/// <param name="random">The source of random draws.</param>
internal sealed class WithinProvinceModel(TieGraph graph, NodeGroups provinces, SeededRandom random) : INullModel
{
    private readonly (int One, int Other)[] _provinces = [.. graph.Edges().Select(edge => (provinces[edge.Low], provinces[edge.High]))];

    /// <inheritdoc/>
    // Each edge is looked at as it is drawn: millions of edges are never held.
    public int Draw(Func<int, int, bool> has)
    {
        var count = 0;
        foreach (var (one, other) in _provinces)
        {
            var (low, high) = one == other ? TwoOf(provinces.Members(one)) : (OneOf(provinces.Members(one)), OneOf(provinces.Members(other)));
            count += has(low, high) ? 1 : 0;
        }

        return count;
    }

    private int OneOf(ReadOnlySpan<int> members) => members[random.Below(members.Length)];

    // The second node is drawn from the others, as if the first had been removed.
    private (int One, int Other) TwoOf(ReadOnlySpan<int> members)
    {
        var first = random.Below(members.Length);
        var second = random.Below(members.Length - 1);
        return (members[first], members[second < first ? second : second + 1]);
    }
}
