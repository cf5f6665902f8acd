using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>The null model in which counties find each other by chance, but provinces do not.</summary>
public class WithinProvinceModelTests
{
    private const NullModelKind Kind = NullModelKind.RandomWithinProvince;

    [Fact]
    public void The_expected_share_is_the_mean_of_what_each_edge_would_have_by_chance()
    {
        const int draws = 4_000;
        var graph = Graphs.Random(seed: 21, nodes: 60, edges: 120);
        var provinces = Graphs.RandomGroups(seed: 22, nodes: 60, groups: 5);
        var prefectures = Graphs.RandomGroups(seed: 23, nodes: 60, groups: 12);

        var test = NullModels.Test(graph, new NodeSpace(provinces), prefectures.Crosses, new NullModelRequest(Kind, draws, 1), default)!;

        // A share is a mean of independent edges, each with its own chance; a mean of draws strays by a standard error.
        var chances = graph.Edges().Select(edge => ChanceToCross(provinces, prefectures, edge)).ToArray();
        var deviation = Math.Sqrt(chances.Sum(chance => chance * (1 - chance))) / graph.EdgeCount;
        Assert.Equal(chances.Average(), test.Expected, 4 * deviation / Math.Sqrt(draws));
        Assert.Equal(deviation, test.StandardDeviation, 0.05 * deviation);
    }

    [Fact]
    public void Every_draw_has_as_many_edges_between_two_provinces_as_the_graph()
    {
        var graph = Graphs.Random(seed: 24, nodes: 30, edges: 60);
        var provinces = Graphs.RandomGroups(seed: 25, nodes: 30, groups: 4);
        var expected = Mixing.Cells(graph, provinces);

        var drawn = DrawnGraphs.Of(graph, provinces, Kind, draws: 100);

        Assert.All(drawn, pairs => Assert.DoesNotContain(pairs, pair => pair.One == pair.Other));
        Assert.All(drawn, pairs => Assert.Equal(expected, pairs
            .Select(pair => (One: provinces[pair.One], Other: provinces[pair.Other]))
            .CountBy(pair => (Low: Math.Min(pair.One, pair.Other), High: Math.Max(pair.One, pair.Other)))
            .OrderBy(counted => counted.Key)
            .Select(counted => new MixingCell(counted.Key.Low, counted.Key.High, counted.Value))));
    }

    [Fact]
    public void A_province_of_one_county_keeps_it_and_others_may_draw_any_of_theirs()
    {
        var drawn = DrawnGraphs.Of(TieGraph.Of(6, [(0, 1)]), new NodeGroups([0, 1, 1, 1, 1, 1]), Kind, draws: 200);

        Assert.All(drawn, pairs => Assert.Equal(0, Assert.Single(pairs).One));
        Assert.Equal([1, 2, 3, 4, 5], drawn.Select(pairs => pairs[0].Other).Distinct().Order());
    }

    [Fact]
    public void Every_pair_of_a_province_is_equally_likely()
    {
        var drawn = DrawnGraphs.Of(TieGraph.Of(4, [(0, 1)]), new NodeGroups([0, 0, 0, 0]), Kind, draws: 10_000);
        var counts = drawn.CountBy(pairs => (Math.Min(pairs[0].One, pairs[0].Other), Math.Max(pairs[0].One, pairs[0].Other))).ToArray();

        // Chi-squared with 5 degrees of freedom exceeds 20.5 once in a thousand seeds.
        Assert.Equal(6, counts.Length);
        Assert.True(counts.Sum(count => Math.Pow(count.Value - (10_000 / 6.0), 2) / (10_000 / 6.0)) < 20.5);
    }

    private static double ChanceToCross(NodeGroups provinces, NodeGroups prefectures, Edge edge)
    {
        var pairs =
            from one in provinces.Members(provinces[edge.Low]).ToArray()
            from other in provinces.Members(provinces[edge.High]).ToArray()
            where one != other
            select prefectures.Crosses(one, other) ? 1.0 : 0;
        return pairs.Average();
    }
}
