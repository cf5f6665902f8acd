using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>The graphs that a null model draws, recorded through the property that it requests for each edge.</summary>
internal static class DrawnGraphs
{
    /// <summary>Returns a space in which every node is as far from every other one.</summary>
    public static NodeSpace AllAlike(NodeGroups provinces) => new(provinces) { DistanceKm = (_, _) => 1 };

    /// <summary>Returns the edges of each draw, in the order in which they were drawn.</summary>
    public static IReadOnlyList<(int One, int Other)[]> Of(TieGraph graph, NodeGroups provinces, NullModelKind kind, int draws) =>
        Of(graph, AllAlike(provinces), new NullModelRequest(kind, draws, Seed: 1));

    /// <summary>Returns the edges of each draw, in the order in which they were drawn.</summary>
    public static IReadOnlyList<(int One, int Other)[]> Of(TieGraph graph, NodeSpace space, NullModelRequest request)
    {
        List<(int One, int Other)> asked = [];
        NullModels.Test(
            graph,
            space,
            (one, other) =>
            {
                asked.Add((one, other));
                return true;
            },
            request,
            default);

        // The property is requested once for each edge of each draw, and of the graph itself.
        Assert.Equal((request.Draws + 1) * graph.EdgeCount, asked.Count);
        return [.. asked.Chunk(graph.EdgeCount).Take(request.Draws)];
    }
}
