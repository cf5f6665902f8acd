using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>The graphs that a null model draws, recorded through the property that it requests for each edge.</summary>
internal static class DrawnGraphs
{
    /// <summary>Returns the edges of each draw, in the order in which they were drawn.</summary>
    public static IReadOnlyList<(int One, int Other)[]> Of(TieGraph graph, NodeGroups provinces, NullModelKind kind, int draws)
    {
        List<(int One, int Other)> asked = [];
        NullModels.Test(
            graph,
            provinces,
            (one, other) =>
            {
                asked.Add((one, other));
                return true;
            },
            kind,
            draws,
            seed: 1,
            default);

        // The property is requested once for each edge of each draw, and of the graph itself.
        Assert.Equal((draws + 1) * graph.EdgeCount, asked.Count);
        return [.. asked.Chunk(graph.EdgeCount).Take(draws)];
    }
}
