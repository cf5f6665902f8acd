using CoopGraph.Randomness;

namespace CoopGraph.Analysis.Graphs;

/// <summary>Tests shares of edges against null models.</summary>
public static class NullModels
{
    /// <summary>Tests whether edges have a property more or less often than chance would give.</summary>
    /// <param name="graph">The graph. Edges count once, whatever their weight.</param>
    /// <param name="provinces">The province of each node; <see cref="NullModelKind.DegreePreserving"/> ignores it.</param>
    /// <param name="has">
    /// A function that returns whether two nodes have the property, such as <see cref="NodeGroups.Crosses"/>, or
    /// <see cref="TieGraph.AreTied"/> of a graph of borders. It is called once for each edge of each draw and of the graph. Its result
    /// must not depend on the order of the two nodes.
    /// </param>
    /// <param name="kind">The null model.</param>
    /// <param name="draws">The number of graphs to draw, 1 to <see cref="NetworkBounds.MostDraws"/>.</param>
    /// <param name="seed">The seed, any number; the same seed gives the same result on every machine.</param>
    /// <param name="cancellation">A token that cancels the test.</param>
    /// <returns>The result; null where there is no edge, because there is no share then.</returns>
    /// <exception cref="InvalidQuestionException">The number of draws is out of bounds, or needs too much work.</exception>
    /// <exception cref="ArgumentException">The provinces have more or fewer nodes than the graph.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static NullModelTest? Test(
        TieGraph graph,
        NodeGroups provinces,
        Func<int, int, bool> has,
        NullModelKind kind,
        int draws,
        int seed,
        CancellationToken cancellation)
    {
        NetworkBounds.CheckDraws(graph, kind, draws);
        if (graph.EdgeCount == 0)
            return null;
        var random = new SeededRandom(seed);
        INullModel model = kind switch
        {
            NullModelKind.RandomWithinProvince => new WithinProvinceModel(graph, provinces.For(graph), random),
            NullModelKind.DegreePreserving => new DegreePreservingModel(graph, random),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a null model."),
        };

        var counts = new int[draws];
        for (var i = 0; i < draws; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            model.Draw();
            counts[i] = model.Count(has);
        }

        var observed = graph.Edges().Count(edge => has(edge.Low, edge.High));
        return Compare(observed, counts, graph.EdgeCount) with { Seed = seed, Kind = kind };
    }

    // Computed in whole numbers as far as possible, so that equal shares are equal, and a spread of 0 is 0.
    private static NullModelTest Compare(long observed, int[] counts, double edges)
    {
        long draws = counts.Length, sum = 0;
        Int128 squares = 0;
        foreach (var count in counts)
        {
            sum += count;
            squares += (Int128)count * count;
        }

        var spread = (squares * draws) - ((Int128)sum * sum);
        var deviation = spread == 0 ? 0 : Math.Sqrt((double)spread / draws / (draws - 1));
        var distance = (observed * draws) - sum;
        var asFar = counts.Count(count => Math.Abs((count * draws) - sum) >= Math.Abs(distance));
        return new NullModelTest(
            Observed: observed / edges,
            Expected: (double)sum / draws / edges,
            StandardDeviation: deviation / edges,
            Z: spread == 0 ? null : (double)distance / draws / deviation,
            P: (asFar + 1.0) / (draws + 1),
            Draws: counts.Length,
            Seed: 0,
            Kind: default);
    }
}

/// <summary>Draws graphs, one after the other, with as many edges as a given graph.</summary>
internal interface INullModel
{
    /// <summary>Draws the next graph.</summary>
    void Draw();

    /// <summary>Returns the number of edges of the drawn graph that have a property.</summary>
    int Count(Func<int, int, bool> has);
}
