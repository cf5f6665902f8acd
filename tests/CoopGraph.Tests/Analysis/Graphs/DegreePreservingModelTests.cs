using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>The null model in which ties are rewired, but every county keeps its number of partners.</summary>
public class DegreePreservingModelTests
{
    private const NullModelKind Kind = NullModelKind.DegreePreserving;

    public static TheoryData<string> Names => Golden.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_draw_is_a_simple_graph_of_the_same_degrees(string name)
    {
        var golden = Golden.Read(name);
        var graph = golden.Graph;

        Assert.All(DrawnGraphs.Of(graph, golden.NodeGroups, Kind, draws: 20), pairs =>
        {
            var drawn = TieGraph.Of(graph.NodeCount, pairs);
            Assert.Equal(graph.EdgeCount, drawn.EdgeCount);
            Assert.Equal(golden.Measures.Degree, Enumerable.Range(0, graph.NodeCount).Select(drawn.Degree));
        });
    }

    [Fact]
    public void Edges_move_from_where_they_were()
    {
        var graph = Graphs.Random(seed: 31, nodes: 200, edges: 300);
        var drawn = TieGraph.Of(200, DrawnGraphs.Of(graph, Graphs.RandomGroups(1, 200, 3), Kind, draws: 1)[0]);

        // By chance a pair of degrees 3 and 3 is tied with a probability of some 9 in 600.
        Assert.InRange(drawn.Edges().Count(edge => graph.AreTied(edge.Low, edge.High)), 0, 30);
    }

    [Fact]
    public void All_graphs_of_the_same_degrees_are_equally_likely()
    {
        // Four nodes of degree 2 and two of degree 1. All graphs of these degrees are found by trying every graph.
        var graph = TieGraph.Of(6, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)]);
        var all = AllOf(6, 5).Where(drawn => Enumerable.Range(0, 6).All(node => drawn.Degree(node) == graph.Degree(node))).ToArray();

        const int draws = 10_000;
        var counts = DrawnGraphs.Of(graph, new NodeGroups([0, 0, 0, 0, 0, 0]), Kind, draws)
            .CountBy(pairs => Text(TieGraph.Of(6, pairs)))
            .ToDictionary();

        Assert.Equal(all.Select(Text).Order(), counts.Keys.Order());
        Assert.All(counts, count => Assert.InRange(count.Value * all.Length / (double)draws, 0.8, 1.2));
    }

    [Fact]
    public void Where_no_edge_can_move_every_draw_is_the_graph_itself()
    {
        var test = NullModels.Test(
            Graphs.Star(6), new NodeSpace(new NodeGroups(new int[6])), (one, other) => one + other < 3, new NullModelRequest(Kind, 50, 1), default)!;
        Assert.Equal((0.4, 0.4, 0, null, 1), (test.Observed, test.Expected, test.StandardDeviation, test.Z, test.P));
    }

    [Fact]
    public void The_provinces_do_not_matter()
    {
        var golden = Golden.Read("karate");
        var one = NullModels.Test(golden.Graph, new NodeSpace(golden.NodeGroups), golden.NodeGroups.Crosses, new NullModelRequest(Kind, 30, 5), default);
        var other = NullModels.Test(
            golden.Graph, new NodeSpace(Graphs.RandomGroups(1, 34, 3)), golden.NodeGroups.Crosses, new NullModelRequest(Kind, 30, 5), default);
        Assert.Equal(one, other);
    }

    private static string Text(TieGraph graph) => string.Join(' ', graph.Edges().Select(edge => $"{edge.Low}-{edge.High}"));

    // Every simple graph of that many nodes and edges.
    private static IEnumerable<TieGraph> AllOf(int nodes, int edges)
    {
        var pairs = Graphs.Complete(nodes).Edges().ToArray();
        return Enumerable.Range(0, 1 << pairs.Length)
            .Where(chosen => int.PopCount(chosen) == edges)
            .Select(chosen => TieGraph.Of(nodes, pairs.Where((_, i) => (chosen >> i & 1) == 1)));
    }
}
