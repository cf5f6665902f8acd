using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>Tests the result of a test against a null model, whatever the model.</summary>
public class NullModelTests
{
    private static readonly Golden Karate = Golden.Read("karate");

    public static TheoryData<NullModelKind> Kinds => [.. Enum.GetValues<NullModelKind>().Where(kind => kind != NullModelKind.PermutedDays)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Figures_follow_from_the_draws_by_their_definitions(NullModelKind kind)
    {
        const int draws = 60;
        var test = Test(kind, draws, seed: 1);

        double[] shares = [.. DrawnGraphs.Of(Karate.Graph, Karate.NodeGroups, kind, draws).Select(Share)];
        var observed = Share([.. Karate.Graph.Edges().Select(edge => (edge.Low, edge.High))]);
        var mean = shares.Average();
        var deviation = Math.Sqrt(shares.Sum(share => Math.Pow(share - mean, 2)) / (draws - 1));
        var asFar = shares.Count(share => Math.Abs(share - mean) >= Math.Abs(observed - mean) - Near.Rounding);
        Near.Equal(observed, test.Observed);
        Near.Equal(mean, test.Expected);
        Near.Equal(deviation, test.StandardDeviation);
        Near.Equal((observed - mean) / deviation, test.Z);
        Near.Equal((asFar + 1.0) / (draws + 1), test.P);

        static double Share((int One, int Other)[] pairs) => pairs.Average(pair => SumsToAMultipleOf3(pair.One, pair.Other) ? 1.0 : 0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_chance_would_hardly_give_has_a_small_p(NullModelKind kind)
    {
        // The club's two sides tie far less with each other than any nodes would, or nodes of the same degrees.
        var test = NullModels.Test(
            Karate.Graph, DrawnGraphs.AllAlike(new NodeGroups(new int[34])), Karate.NodeGroups.Crosses, new NullModelRequest(kind, 999, 1), default)!;

        Near.Equal(11.0 / 78, test.Observed);
        Assert.InRange(test.Expected, 0.4, 0.6);
        Assert.True(test.Z < -5);
        Near.Equal(0.001, test.P);
    }

    [Fact]
    public void The_share_between_neighbours_is_tested_by_a_graph_of_borders()
    {
        // Six counties of one province in a ring of borders: 6 of 15 pairs are neighbours.
        var ties = TieGraph.Of(6, [(0, 1), (1, 2), (3, 4)]);
        var test = NullModels.Test(
            ties, new NodeSpace(new NodeGroups(new int[6])), Graphs.Ring(6).AreTied, new NullModelRequest(NullModelKind.RandomWithinProvince, 10_000, 1), default)!;

        // No share is as far below the mean as three of three are above it.
        Assert.Equal(1, test.Observed);
        Assert.Equal(0.4, test.Expected, 0.02);
        Assert.Equal(Math.Pow(0.4, 3), test.P, 0.01);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void One_seed_gives_the_same_figures_every_time_and_another_seed_others(NullModelKind kind)
    {
        var test = Test(kind, draws: 100, seed: 7);

        Assert.Equal(test, Test(kind, draws: 100, seed: 7));
        Assert.NotEqual(test.Expected, Test(kind, draws: 100, seed: 8).Expected);
        Assert.Equal((100, 7, kind), (test.Draws, test.Seed, test.Kind));
    }

    [Theory]
    [InlineData(NullModelKind.RandomWithinProvince, false, true)]
    [InlineData(NullModelKind.RandomWithinProvince, true, true)]
    [InlineData(NullModelKind.DegreePreserving, false, false)]
    [InlineData(NullModelKind.DistancePreserving, false, false)]
    [InlineData(NullModelKind.DistancePreserving, true, true)]
    public void A_test_tells_whether_its_draws_keep_the_provinces(NullModelKind kind, bool requested, bool expected) => Assert.Equal(
        expected,
        NullModels.Test(
            Karate.Graph,
            DrawnGraphs.AllAlike(Karate.NodeGroups),
            SumsToAMultipleOf3,
            new NullModelRequest(kind, 1, 1, requested),
            default)!.KeepsProvinces);

    [Fact]
    public void Rewiring_cannot_keep_the_provinces()
    {
        var refusal = Assert.Throws<InvalidQuestionException>(() => NullModels.Test(
            Graphs.Isolates(3),
            new NodeSpace(new NodeGroups([0, 0, 1])),
            SumsToAMultipleOf3,
            new NullModelRequest(NullModelKind.DegreePreserving, 1, 1, KeepProvinces: true),
            default));
        Assert.Equal(
            "`keepProvinces` is true, but DEGREE_PRESERVING swaps the ends of ties across provinces: "
            + "leave it out, or ask for DISTANCE_PRESERVING or RANDOM_WITHIN_PROVINCE.",
            refusal.Message);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void One_draw_has_no_spread_and_no_z(NullModelKind kind)
    {
        var test = Test(kind, draws: 1, seed: 1);
        Assert.Equal((0, null), (test.StandardDeviation, test.Z));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Without_edges_nothing_has_a_share(NullModelKind kind) => Assert.Null(NullModels.Test(
        Graphs.Isolates(3), new NodeSpace(new NodeGroups([0, 0, 1])), SumsToAMultipleOf3, new NullModelRequest(kind, 10, 1), default));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_test_ends_when_it_is_cancelled(NullModelKind kind) => Assert.Throws<OperationCanceledException>(() => NullModels.Test(
        Graphs.Path(3), new NodeSpace(new NodeGroups([0, 0, 1])), SumsToAMultipleOf3, new NullModelRequest(kind, 10, 1), new CancellationToken(canceled: true)));

    private static NullModelTest Test(NullModelKind kind, int draws, int seed) =>
        NullModels.Test(Karate.Graph, DrawnGraphs.AllAlike(Karate.NodeGroups), SumsToAMultipleOf3, new NullModelRequest(kind, draws, seed), default)!;

    private static bool SumsToAMultipleOf3(int one, int other) => (one + other) % 3 == 0;
}
