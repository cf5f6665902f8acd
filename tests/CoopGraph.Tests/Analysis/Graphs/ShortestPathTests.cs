using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>A shortest chain from one node to another.</summary>
public class ShortestPathTests
{
    public static TheoryData<string> Names => Golden.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_path_is_the_first_in_order_of_all_shortest_ones_and_they_are_counted(string name)
    {
        var golden = Golden.Read(name);
        var graph = golden.Graph;
        Assert.All(golden.Measures.Paths, expected =>
        {
            var path = ShortestPath.Find(graph, expected.From, expected.To, maxLength: graph.NodeCount);
            Assert.Equal(expected.Nodes, path?.Nodes);
            Assert.Equal(expected.Count, path?.Count ?? 0);
        });
    }

    [Fact]
    public void The_longest_length_is_included()
    {
        Assert.Equal(4, ShortestPath.Find(Graphs.Path(5), 0, 4, maxLength: 4)?.Length);
        Assert.Null(ShortestPath.Find(Graphs.Path(5), 0, 4, maxLength: 3));
    }

    [Fact]
    public void From_a_node_to_itself_there_is_one_path_of_no_edge()
    {
        var path = ShortestPath.Find(Graphs.Ring(4), 2, 2, maxLength: 6)!;
        Assert.Equal([2], path.Nodes);
        Assert.Equal((0, 1), (path.Length, path.Count));
    }

    [Fact]
    public void More_paths_than_a_long_can_count_are_told_as_the_greatest_long()
    {
        // 70 diamonds in a row: 2 to the 70th paths from end to end.
        var pairs = Enumerable.Range(0, 70).Select(i => 3 * i)
            .SelectMany(i => new[] { (i, i + 1), (i, i + 2), (i + 1, i + 3), (i + 2, i + 3) });
        var graph = TieGraph.Of(211, pairs);

        Assert.Equal(1L << 62, ShortestPath.Find(graph, 0, 62 * 3, maxLength: 200)?.Count);
        Assert.Equal(long.MaxValue, ShortestPath.Find(graph, 0, 210, maxLength: 200)?.Count);
    }

    [Fact]
    public void A_length_below_one_is_refused()
    {
        var refusal = Assert.Throws<InvalidQuestionException>(() => ShortestPath.Find(Graphs.Path(2), 0, 1, maxLength: 0));
        Assert.Equal("`maxLength` is 0: give 1 or more.", refusal.Message);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 2)]
    public void An_end_that_is_no_node_is_refused(int from, int to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ShortestPath.Find(Graphs.Path(2), from, to, maxLength: 6));
}
