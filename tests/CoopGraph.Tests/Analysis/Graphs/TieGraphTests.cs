using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>A simple undirected graph, weighted by cases.</summary>
public class TieGraphTests
{
    [Fact]
    public void A_pair_named_twice_is_one_edge_that_weighs_two_whichever_way_round()
    {
        var graph = TieGraph.Of(3, [(2, 0), (0, 2), (1, 2)]);

        Assert.Equal([new Edge(0, 2, 2), new Edge(1, 2, 1)], graph.Edges());
        Assert.Equal(2, graph.EdgeCount);
    }

    [Fact]
    public void Weights_of_a_pair_add_up()
    {
        var graph = TieGraph.Of(2, [new Edge(0, 1, 3), new Edge(1, 0, 4)]);
        Assert.Equal([new Edge(0, 1, 7)], graph.Edges());
    }

    [Fact]
    public void Edges_come_by_lower_and_then_by_higher_node_and_neighbours_ascending()
    {
        var graph = TieGraph.Of(5, [(4, 3), (3, 1), (0, 3), (2, 3), (4, 0)]);

        Assert.Equal([(0, 3), (0, 4), (1, 3), (2, 3), (3, 4)], graph.Edges().Select(edge => (edge.Low, edge.High)));
        Assert.Equal([0, 1, 2, 4], graph.Neighbours(3).ToArray());
    }

    [Fact]
    public void The_order_of_the_pairs_does_not_matter()
    {
        var graph = Graphs.Random(seed: 3, nodes: 40, edges: 90);
        var backwards = graph.Edges().Reverse().Select(edge => new Edge(edge.High, edge.Low, edge.Weight));
        Assert.Equal(graph.Edges(), TieGraph.Of(40, backwards).Edges());
    }

    [Fact]
    public void Degree_counts_partners_and_strength_counts_cases()
    {
        var graph = TieGraph.Of(4, [new Edge(0, 1, 3), new Edge(0, 2, 1)]);

        Assert.Equal([2, 1, 1, 0], Enumerable.Range(0, 4).Select(graph.Degree));
        Assert.Equal([4, 3, 1, 0], Enumerable.Range(0, 4).Select(graph.Strength));
    }

    [Fact]
    public void Degrees_add_up_to_twice_the_edges()
    {
        var graph = Graphs.Random(seed: 5, nodes: 50, edges: 120);

        Assert.Equal(240, Enumerable.Range(0, 50).Sum(graph.Degree));
        Assert.Equal(2 * graph.Edges().Sum(edge => edge.Weight), Enumerable.Range(0, 50).Sum(graph.Strength));
    }

    [Fact]
    public void Two_nodes_are_tied_where_there_is_an_edge_and_only_there()
    {
        var graph = Graphs.Random(seed: 8, nodes: 20, edges: 60);
        var edges = graph.Edges().Select(edge => (edge.Low, edge.High)).ToHashSet();
        for (var one = 0; one < 20; one++)
        {
            for (var other = 0; other < 20; other++)
                Assert.Equal(edges.Contains((Math.Min(one, other), Math.Max(one, other))), graph.AreTied(one, other));
        }
    }

    [Fact]
    public void A_graph_may_have_no_edge_and_no_node()
    {
        Assert.Equal((0, 0), (Graphs.Empty.NodeCount, Graphs.Empty.EdgeCount));
        Assert.Equal((3, 0), (Graphs.Isolates(3).NodeCount, Graphs.Isolates(3).EdgeCount));
        Assert.Empty(Graphs.Isolates(3).Edges());
    }

    [Fact]
    public void A_pair_of_a_node_with_itself_is_refused_by_its_position()
    {
        var refusal = Assert.Throws<ArgumentException>(() => TieGraph.Of(3, [(0, 1), (2, 2)]));
        Assert.Contains("Pair 1 ties node 2 to itself", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(-1, 2)]
    public void A_pair_that_names_no_node_is_refused(int one, int other)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => TieGraph.Of(3, [(one, other)]));
        Assert.Contains($"Pair 0 is ({one}, {other}), but the graph has 3 nodes", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pair_that_shares_no_case_is_refused()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => TieGraph.Of(3, [new Edge(0, 1, 0)]));
        Assert.Contains("weight 0", refusal.Message, StringComparison.Ordinal);
    }
}
