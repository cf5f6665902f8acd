using CoopGraph.Randomness;

namespace CoopGraph.Analysis.Graphs;

/// <summary>Tests shares of edges against null models.</summary>
public static class NullModels
{
    /// <summary>Tests whether edges have a property more or less often than chance would have it.</summary>
    /// <param name="graph">The graph. Edges count once, whatever their weight.</param>
    /// <param name="provinces">The province of each node; <see cref="NullModelKind.DegreePreserving"/> does not look at it.</param>
    /// <param name="has">
    /// Whether two nodes have the property, such as <see cref="NodeGroups.Crosses"/>, or <see cref="TieGraph.AreTied"/> of a graph of
    /// borders. It is asked once for each edge of each draw, and must not mind which node comes first.
    /// </param>
    /// <param name="kind">The null model.</param>
    /// <param name="draws">How many graphs to draw, 1 to <see cref="NetworkBounds.MostDraws"/>.</param>
    /// <param name="seed">Any number; the same gives the same result on every machine.</param>
    /// <param name="cancellation">Ends the test.</param>
    /// <returns>The result; null where there is no edge, for nothing has a share then.</returns>
    /// <exception cref="InvalidQuestionException">The draws are out of bounds, or more work than fits.</exception>
    /// <exception cref="ArgumentException">The provinces are not of the graph's nodes.</exception>
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

    // In whole numbers as far as they go, so that equal shares are equal, and a spread of 0 is 0.
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

/// <summary>Draws graphs, one after the other, that have as many edges as a given one.</summary>
internal interface INullModel
{
    /// <summary>Draws the next graph.</summary>
    void Draw();

    /// <summary>How many edges of the drawn graph have a property.</summary>
    int Count(Func<int, int, bool> has);
}
