using CoopGraph.Randomness;

namespace CoopGraph.Analysis.Graphs;

/// <summary>Tests shares of edges against null models.</summary>
public static class NullModels
{
    /// <summary>Tests whether edges have a property more or less often than chance would give.</summary>
    /// <param name="graph">The graph. Edges count once, whatever their weight.</param>
    /// <param name="space">The provinces of the nodes and the distances between them, as far as the null model needs them.</param>
    /// <param name="has">
    /// A function that returns whether two nodes have the property, such as <see cref="NodeGroups.Crosses"/>, or
    /// <see cref="TieGraph.AreTied"/> of a graph of borders. It is called once for each edge of each draw and of the graph. Its result
    /// must not depend on the order of the two nodes.
    /// </param>
    /// <param name="request">The null model, the number of draws and the seed.</param>
    /// <param name="cancellation">A token that cancels the test.</param>
    /// <returns>The result; null where there is no edge, because there is no share then.</returns>
    /// <exception cref="InvalidQuestionException">
    /// The number of draws is out of bounds, or needs too much work, or the null model cannot keep provinces.
    /// </exception>
    /// <exception cref="ArgumentException">The provinces have more or fewer nodes than the graph.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static NullModelTest? Test(
        TieGraph graph,
        NodeSpace space,
        Func<int, int, bool> has,
        NullModelRequest request,
        CancellationToken cancellation)
    {
        request.Check(graph);
        if (graph.EdgeCount == 0)
            return null;
        var random = new SeededRandom(request.Seed);
        INullModel model = request.Kind switch
        {
            NullModelKind.RandomWithinProvince => new WithinProvinceModel(graph, space.Provinces.For(graph), random),
            NullModelKind.DegreePreserving => new DegreePreservingModel(graph, random),
            NullModelKind.DistancePreserving => new DistancePreservingModel(graph, space, request.KeepProvinces, random, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.Kind, "Not a null model."),
        };

        var counts = new int[request.Draws];
        for (var i = 0; i < counts.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            counts[i] = model.Draw(has);
        }

        var observed = graph.Edges().Count(edge => has(edge.Low, edge.High));
        return Compare(observed, counts, graph.EdgeCount) with
        {
            Seed = request.Seed,
            Kind = request.Kind,
            KeepsProvinces = request.KeepProvinces || request.Kind == NullModelKind.RandomWithinProvince,
        };
    }

    /// <summary>Compares a number of edges with the numbers that draws gave.</summary>
    /// <param name="observed">The number of edges that have the property.</param>
    /// <param name="counts">The number in each draw.</param>
    /// <param name="edges">The number of all edges, 1 or more.</param>
    /// <returns>The comparison, still without its seed and its null model.</returns>
    // Computed in whole numbers as far as possible, so that equal shares are equal, and a spread of 0 is 0.
    internal static NullModelTest Compare(long observed, int[] counts, double edges)
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
            Kind: default,
            KeepsProvinces: default);
    }
}

/// <summary>Draws graphs, one after the other, with as many edges as a given graph.</summary>
internal interface INullModel
{
    /// <summary>Draws the next graph, and returns the number of its edges that have a property.</summary>
    int Draw(Func<int, int, bool> has);
}
