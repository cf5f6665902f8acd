using System.Diagnostics;
using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>Betweenness, closeness, PageRank and coreness: the position of a node among the others.</summary>
public class CentralityTests
{
    public static TheoryData<string> Names => Golden.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Betweenness_is_what_NetworkX_measures_raw_and_normalised(string name)
    {
        var golden = Golden.Read(name);
        var raw = Betweenness.Of(golden.Graph, default);

        Near.Equal(golden.Measures.Betweenness, raw);
        Near.Equal(golden.Measures.BetweennessNormalised, [.. raw.Select(value => Betweenness.Normalised(value, golden.NodeCount))]);
    }

    [Fact]
    public void The_middle_of_a_star_stands_between_every_two_others()
    {
        var raw = Betweenness.Of(Graphs.Star(6), default);
        Near.Equal([10, 0, 0, 0, 0, 0], raw);
        Assert.Equal(1, Betweenness.Normalised(raw[0], 6));
    }

    [Fact]
    public void Two_nodes_have_nothing_between_them()
    {
        Near.Equal([0, 0], Betweenness.Of(Graphs.Path(2), default));
        Assert.Equal(0, Betweenness.Normalised(0, 2));
        Assert.Equal(0, Betweenness.Normalised(0, 0));
        Assert.Empty(Betweenness.Of(Graphs.Empty, default));
    }

    [Fact]
    public void More_shortest_paths_than_can_be_counted_are_refused()
    {
        // 1,100 diamonds in a row: the ends have 2 to the 1,100th shortest paths.
        var pairs = Enumerable.Range(0, 1_100).Select(i => 3 * i)
            .SelectMany(i => new[] { (i, i + 1), (i, i + 2), (i + 1, i + 3), (i + 2, i + 3) });
        var refusal = Assert.Throws<InvalidQuestionException>(() => Betweenness.Of(TieGraph.Of(3_301, pairs), default));
        Assert.Contains("shortest paths", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Betweenness_takes_time_in_proportion_to_nodes_times_edges()
    {
        // A tenth of the largest size that is allowed; the latter takes some 2 seconds of one core in a release build. The limit allows for
        // a debug build and for a busy machine, but not for time in proportion to the cube of the nodes.
        var graph = Graphs.Random(seed: 1, nodes: 1_000, edges: 30_000);
        var watch = Stopwatch.StartNew();
        var raw = Betweenness.Of(graph, default);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"It took {watch.Elapsed}.");
        Assert.All(raw, value => Assert.True(value > 0));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Harmonic_closeness_is_what_NetworkX_measures(string name)
    {
        var golden = Golden.Read(name);
        Near.Equal(golden.Measures.HarmonicCloseness, HarmonicCloseness.Of(golden.Graph, default));
    }

    [Fact]
    public void Who_is_out_of_reach_adds_nothing_to_closeness()
    {
        var graph = TieGraph.Of(5, [(0, 1), (1, 2)]);
        Near.Equal([1.5, 2, 1.5, 0, 0], HarmonicCloseness.Of(graph, default));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void PageRank_is_what_NetworkX_measures(string name)
    {
        var golden = Golden.Read(name);
        Near.Equal(golden.Measures.PageRank, PageRank.Of(golden.Graph, default));
    }

    [Fact]
    public void Ranks_add_up_to_one_and_isolates_have_some_too()
    {
        var ranks = PageRank.Of(Graphs.Random(seed: 4, nodes: 300, edges: 200), default);

        Near.Equal(1, ranks.Sum());
        Assert.All(ranks, rank => Assert.True(rank > 0));
        Near.Equal([0.25, 0.25, 0.25, 0.25], PageRank.Of(Graphs.Isolates(4), default));
        Assert.Empty(PageRank.Of(Graphs.Empty, default));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Coreness_is_what_NetworkX_finds(string name)
    {
        var golden = Golden.Read(name);
        Assert.Equal(golden.Measures.Coreness, Coreness.Of(golden.Graph));
    }

    [Fact]
    public void In_a_core_everybody_has_that_many_neighbours_in_it()
    {
        var graph = Graphs.Random(seed: 6, nodes: 200, edges: 900);
        var coreness = Coreness.Of(graph);

        Assert.All(coreness, (core, node) => Assert.True(graph.Neighbours(node).ToArray().Count(other => coreness[other] >= core) >= core));
        Assert.Equal([3, 3, 3, 3], Coreness.Of(Graphs.Complete(4)));
    }

    [Fact]
    public void Long_measures_end_when_they_are_cancelled()
    {
        var cancelled = new CancellationToken(canceled: true);
        var graph = Graphs.Path(3);

        Assert.Throws<OperationCanceledException>(() => Betweenness.Of(graph, cancelled));
        Assert.Throws<OperationCanceledException>(() => HarmonicCloseness.Of(graph, cancelled));
        Assert.Throws<OperationCanceledException>(() => PageRank.Of(graph, cancelled));
    }
}
