using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>The null model in which ties reach as far as they do, but not to the counties that they reach.</summary>
public class DistancePreservingModelTests
{
    private const NullModelKind Kind = NullModelKind.DistancePreserving;

    private static readonly NodeGroups Parts = Graphs.RandomGroups(seed: 43, nodes: 60, groups: 4);

    // Sixty counties on a line, one kilometre after the other.
    private static readonly NodeSpace Line = new(Parts) { DistanceKm = (one, other) => Math.Abs(one - other) };

    private static readonly TieGraph Ties = Graphs.Random(seed: 42, nodes: 60, edges: 100);

    [Fact]
    public void Bands_hold_equal_numbers_of_ties_and_meet_halfway_between_them()
    {
        var bands = new DistanceBands([4, 8, 15, 16, 23, 42, 44, 46, 48, 50, 52, 54, 100, 200, 300]);

        Assert.Equal(3, bands.Count);
        Assert.Equal([0, 0, 0, 1, 1, 1, 2, 2, 2], new double[] { 0, 23, 32.4, 32.5, 42, 50.9, 51, 100, 300 }.Select(km => bands.BandOf(km)!.Value));
        Assert.Null(bands.BandOf(300.1));
        Assert.Null(bands.BandOf(null));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 2)]
    [InlineData(49, 9)]
    [InlineData(1_000, 10)]
    public void There_are_ten_bands_or_as_many_as_have_five_ties_each(int ties, int bands) =>
        Assert.Equal(bands, new DistanceBands(Enumerable.Range(0, ties).Select(km => (double)km)).Count);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_drawn_tie_has_an_end_of_the_tie_that_it_replaces_and_lies_in_its_band(bool keepProvinces)
    {
        var edges = Ties.Edges().ToArray();
        var bands = new DistanceBands(edges.Select(edge => (double)(edge.High - edge.Low)));

        var drawn = DrawnGraphs.Of(Ties, Line, new NullModelRequest(Kind, 100, 1, keepProvinces));

        Assert.All(drawn, pairs => Assert.All(pairs.Zip(edges), found =>
        {
            var ((one, other), edge) = found;
            Assert.True((one == edge.Low) != (other == edge.High) || (one, other) == (edge.Low, edge.High), $"{found}");
            Assert.NotEqual(one, other);
            Assert.Equal(bands.BandOf(edge.High - edge.Low), bands.BandOf(Math.Abs(one - other)));
            if (keepProvinces)
                Assert.Equal((Parts[edge.Low], Parts[edge.High]), (Parts[one], Parts[other]));
        }));
    }

    [Fact]
    public void Provinces_are_left_where_they_need_not_be_kept()
    {
        var drawn = DrawnGraphs.Of(Ties, Line, new NullModelRequest(Kind, 20, 1));
        Assert.Contains(drawn[0].Zip(Ties.Edges()), found => Parts.Crosses(found.First.Other, found.Second.High));
    }

    [Fact]
    public void Both_ends_are_redrawn_and_every_partner_at_a_like_distance_is_equally_likely()
    {
        // Five ties of 1 to 5 km are one band, so the tie of 8 and 9 may reach 5 km more or less from either end.
        var ties = TieGraph.Of(18, [(8, 9), (0, 2), (1, 4), (13, 17), (12, 17)]);
        var drawn = DrawnGraphs.Of(ties, Line with { Provinces = new NodeGroups(new int[18]) }, new NullModelRequest(Kind, 10_000, 1));
        var found = drawn.Select(pairs => pairs[2]).CountBy(pair => pair).ToDictionary();

        // Edges are in the order of their nodes, so the third one is that of 8 and 9.
        var partners = Enumerable.Range(-5, 11).Where(km => km != 0).ToArray();
        var expected = partners.Select(km => (8, 8 + km)).Concat(partners.Select(km => (9 + km, 9))).ToArray();
        Assert.Equal(expected.Distinct().Order(), found.Keys.Order());
        Assert.All(found, pair => Assert.InRange(pair.Value / (pair.Key == (8, 9) ? 1_000.0 : 500.0), 0.8, 1.2));
    }

    [Fact]
    public void The_expected_share_is_the_mean_of_what_each_tie_would_have_at_its_distance()
    {
        const int draws = 4_000;
        var edges = Ties.Edges().ToArray();
        var bands = new DistanceBands(edges.Select(edge => (double)(edge.High - edge.Low)));
        double[] chances = [.. edges.Select(edge => (Chance(edge.Low, edge.High) + Chance(edge.High, edge.Low)) / 2)];
        var deviation = Math.Sqrt(chances.Sum(chance => chance * (1 - chance))) / edges.Length;

        var test = NullModels.Test(Ties, Line, Parts.Crosses, new NullModelRequest(Kind, draws, 1), default)!;

        Assert.Equal(chances.Average(), test.Expected, 4 * deviation / Math.Sqrt(draws));
        Assert.Equal(deviation, test.StandardDeviation, 0.05 * deviation);

        double Chance(int end, int partner) => Enumerable.Range(0, 60)
            .Where(other => other != end && bands.BandOf(Math.Abs(other - end)) == bands.BandOf(Math.Abs(partner - end)))
            .Average(other => Parts.Crosses(end, other) ? 1.0 : 0);
    }

    [Fact]
    public void A_tie_without_a_known_distance_stays_and_a_county_without_a_location_is_drawn_by_none()
    {
        // County 5 has no location.
        var space = new NodeSpace(new NodeGroups(new int[6]))
        {
            DistanceKm = (one, other) => one == 5 || other == 5 ? null : Math.Abs(one - other),
        };
        var drawn = DrawnGraphs.Of(TieGraph.Of(6, [(0, 4), (4, 5)]), space, new NullModelRequest(Kind, 200, 1));

        Assert.All(drawn, pairs => Assert.Equal((4, 5), pairs[1]));
        Assert.All(drawn, pairs => Assert.DoesNotContain(5, new[] { pairs[0].One, pairs[0].Other }));
    }
}
