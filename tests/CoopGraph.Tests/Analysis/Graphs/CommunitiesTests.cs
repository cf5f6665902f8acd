using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>Groups of nodes that are tied closely among themselves.</summary>
public class CommunitiesTests
{
    public static TheoryData<string> Names => Golden.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Modularity_of_a_grouping_is_what_NetworkX_measures_at_every_resolution(string name)
    {
        var golden = Golden.Read(name);
        Assert.All(golden.Measures.Modularity, expected =>
            Near.Equal(expected.Value, Modularity.Of(golden.Graph, golden.NodeGroups, expected.Resolution)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Louvain_comes_as_near_the_best_known_modularity_as_NetworkX_does(string name)
    {
        var golden = Golden.Read(name);
        Assert.All(golden.Measures.BestLouvain, best =>
        {
            var found = Enumerable.Range(0, 50).Max(seed => Louvain(golden.Graph, seed, best.Resolution).Modularity);
            Assert.InRange(found!.Value, best.Value - 0.005, 1);
        });
    }

    [Fact]
    public void The_karate_club_falls_into_four_communities_of_modularity_0_42()
    {
        // 0.4198 is the greatest modularity that the club has (Brandes and others 2008, "On modularity clustering").
        var found = Enumerable.Range(0, 50).Select(seed => Louvain(Golden.Read("karate").Graph, seed)).MaxBy(one => one.Modularity)!;
        Assert.Equal(0.41978961209730437, found.Modularity!.Value, Near.Rounding);
        Assert.Equal(4, found.Groups.Count);
    }

    [Theory]
    [InlineData(CommunityMethod.Louvain)]
    [InlineData(CommunityMethod.LabelPropagation)]
    public void Cliques_that_single_edges_join_are_communities_by_size_and_then_by_lowest_node(CommunityMethod method)
    {
        var groups = Communities.Find(Cliques(5, 7, 5), method, seed: 1, resolution: 1, default).Groups;

        Assert.Equal(3, groups.Count);
        Assert.Equal([5, 6, 7, 8, 9, 10, 11], groups.Members(0).ToArray());
        Assert.Equal([0, 1, 2, 3, 4], groups.Members(1).ToArray());
        Assert.Equal([12, 13, 14, 15, 16], groups.Members(2).ToArray());
    }

    [Theory]
    [InlineData(CommunityMethod.Louvain)]
    [InlineData(CommunityMethod.LabelPropagation)]
    public void Edges_count_by_their_cases(CommunityMethod method)
    {
        // A ring of four, where two opposite edges weigh ten times the others.
        var graph = TieGraph.Of(4, [new Edge(0, 1, 10), new Edge(1, 2, 1), new Edge(2, 3, 10), new Edge(0, 3, 1)]);
        Assert.All(Enumerable.Range(0, 20), seed =>
        {
            var groups = Communities.Find(graph, method, seed, resolution: 1, default).Groups;
            Assert.Equal([0, 0, 1, 1], Enumerable.Range(0, 4).Select(node => groups[node]));
        });
    }

    [Theory]
    [InlineData(CommunityMethod.Louvain)]
    [InlineData(CommunityMethod.LabelPropagation)]
    public void One_seed_gives_the_same_communities_every_time(CommunityMethod method)
    {
        var graph = Graphs.Random(seed: 9, nodes: 300, edges: 700);
        var (first, again) = (Find(3), Find(3));

        Assert.Equal(Labels(first), Labels(again));
        Assert.Equal(first.Modularity, again.Modularity);
        Assert.Contains(Enumerable.Range(0, 5), seed => !Labels(Find(seed)).SequenceEqual(Labels(first)));

        Communities Find(int seed) => Communities.Find(graph, method, seed, resolution: 1, default);
        int[] Labels(Communities found) => [.. Enumerable.Range(0, graph.NodeCount).Select(node => found.Groups[node])];
    }

    [Theory]
    [InlineData(CommunityMethod.Louvain)]
    [InlineData(CommunityMethod.LabelPropagation)]
    public void No_community_reaches_beyond_a_component(CommunityMethod method)
    {
        var graph = Graphs.Random(seed: 10, nodes: 200, edges: 150);
        var components = Components.Of(graph).Groups;
        var communities = Communities.Find(graph, method, seed: 1, resolution: 1, default).Groups;

        for (var community = 0; community < communities.Count; community++)
            Assert.Single(communities.Members(community).ToArray().Select(node => components[node]).Distinct());
    }

    [Fact]
    public void No_two_communities_would_have_a_higher_modularity_together()
    {
        var graph = Graphs.Random(seed: 11, nodes: 60, edges: 150);
        var found = Louvain(graph, seed: 1);
        foreach (var (low, high, _) in graph.Edges())
        {
            var (kept, joined) = (found.Groups[low], found.Groups[high]);
            var labels = Enumerable.Range(0, 60).Select(node => found.Groups[node] == joined ? kept : found.Groups[node]);
            Assert.True(Modularity.Of(graph, new NodeGroups(labels)) <= found.Modularity + Near.Rounding);
        }
    }

    [Fact]
    public void A_higher_resolution_gives_more_communities()
    {
        var graph = Graphs.Random(seed: 12, nodes: 200, edges: 500);
        int[] counts = [.. new[] { 0.1, 1, 5, 100 }.Select(resolution => Louvain(graph, seed: 1, resolution).Groups.Count)];

        Assert.Equal(counts.Order(), counts);
        Assert.True(counts[0] < counts[^1]);
    }

    [Fact]
    public void Without_edges_everybody_is_alone_and_there_is_no_modularity()
    {
        Assert.Equal((3, null), (Louvain(Graphs.Isolates(3), 1).Groups.Count, Louvain(Graphs.Isolates(3), 1).Modularity));
        Assert.Equal(0, Louvain(Graphs.Empty, 1).Groups.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_resolution_out_of_bounds_is_refused(double resolution)
    {
        var refusal = Assert.Throws<InvalidQuestionException>(() => Louvain(Graphs.Path(3), 1, resolution));
        Assert.Contains("give a number greater than 0 and at most 100", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CommunityMethod.Louvain)]
    [InlineData(CommunityMethod.LabelPropagation)]
    public void A_search_ends_when_it_is_cancelled(CommunityMethod method) => Assert.Throws<OperationCanceledException>(() =>
        Communities.Find(Graphs.Path(3), method, seed: 1, resolution: 1, new CancellationToken(canceled: true)));

    private static Communities Louvain(TieGraph graph, int seed, double resolution = 1) =>
        Communities.Find(graph, CommunityMethod.Louvain, seed, resolution, default);

    // Complete graphs of these sizes, in a row, the last node of each tied to the first of the next.
    private static TieGraph Cliques(params int[] sizes)
    {
        List<(int, int)> pairs = [];
        var start = 0;
        foreach (var size in sizes)
        {
            for (var high = start; high < start + size; high++)
                pairs.AddRange(Enumerable.Range(start, high - start).Select(low => (low, high)));
            start += size;
            pairs.Add((start - 1, start));
        }

        return TieGraph.Of(start, pairs.SkipLast(1));
    }
}
