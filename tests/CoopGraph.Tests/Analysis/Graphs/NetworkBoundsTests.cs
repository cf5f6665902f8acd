using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>Tests that work that takes too long is refused before it begins, with a message that says what would fit.</summary>
public class NetworkBoundsTests
{
    private static readonly NodeGroups NoGroups = new([]);

    [Fact]
    public void Searching_a_graph_from_every_node_is_bounded_by_nodes_times_edges()
    {
        NetworkBounds.CheckVisits(Graphs.Random(seed: 1, nodes: 10_000, edges: 30_000));
        var tooLarge = Graphs.Random(seed: 1, nodes: 10_000, edges: 30_001);

        var refusal = Assert.Throws<InvalidQuestionException>(() => Betweenness.Of(tooLarge, default));
        Assert.Equal(InvalidQuestionReason.BadUserInput, refusal.Reason);
        Assert.Equal(
            "Betweenness and closeness over 10,000 nodes and 30,001 edges would take 300,010,000 visits; at most 300,000,000 fit: "
            + "narrow `where` until nodes times edges is no more, which is 30,000 edges with as many nodes.",
            refusal.Message);
        Assert.Throws<InvalidQuestionException>(() => HarmonicCloseness.Of(tooLarge, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(10_001)]
    public void Draws_are_1_to_10_000(int draws)
    {
        var refusal = Assert.Throws<InvalidQuestionException>(() =>
            NullModels.Test(Graphs.Empty, new NodeSpace(NoGroups), (_, _) => true, new NullModelRequest(NullModelKind.RandomWithinProvince, draws, 1), default));
        Assert.Equal($"`draws` is {draws}: give 1 to 10,000.", refusal.Message);
    }

    [Fact]
    public void Rewiring_counts_ten_swaps_for_each_edge_of_each_draw()
    {
        var graph = Graphs.Random(seed: 2, nodes: 500, edges: 2_000);
        NetworkBounds.CheckDraws(graph, NullModelKind.RandomWithinProvince, 10_000);
        NetworkBounds.CheckDraws(graph, NullModelKind.DistancePreserving, 10_000);
        NetworkBounds.CheckDraws(graph, NullModelKind.DegreePreserving, 5_000);

        var refusal = Assert.Throws<InvalidQuestionException>(() => NetworkBounds.CheckDraws(graph, NullModelKind.DegreePreserving, 5_001));
        Assert.Equal(
            "5,001 draws over 2,000 edges would take 100,020,000 swaps tried; at most 100,000,000 fit: "
            + "ask for at most 5,000 draws, or narrow `where`.",
            refusal.Message);
    }
}
