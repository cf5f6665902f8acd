using CoopGraph.Analysis.Graphs;

namespace CoopGraph.Tests.Analysis.Graphs;

/// <summary>
/// Checks that a seed gives the same figures on every machine and in every version. Figures that someone has published can thus be
/// reproduced. A change that alters these figures alters theirs.
/// </summary>
public class PinnedFiguresTests
{
    private static readonly Golden Karate = Golden.Read("karate");

    [Theory]
    [InlineData(CommunityMethod.Louvain, "1111333100311100310101022202200200")]
    [InlineData(CommunityMethod.LabelPropagation, "1111322100311100210101000000000000")]
    public void Seed_1_gives_the_karate_club_these_communities(CommunityMethod method, string expected)
    {
        var found = Communities.Find(Karate.Graph, method, seed: 1, resolution: 1, default);
        Assert.Equal(expected, string.Concat(Enumerable.Range(0, 34).Select(node => found.Groups[node])));
    }

    [Theory]
    [InlineData(NullModelKind.RandomWithinProvince, 2_589, 33)]
    [InlineData(NullModelKind.DegreePreserving, 2_635, 18)]
    [InlineData(NullModelKind.DistancePreserving, 2_674, 17)]
    public void Seed_1_draws_these_edges_for_the_karate_club(NullModelKind kind, int drawnWithProperty, int asFar)
    {
        var test = NullModels.Test(
            Karate.Graph, DrawnGraphs.AllAlike(Karate.NodeGroups), (one, other) => (one + other) % 3 == 0, new NullModelRequest(kind, 100, 1), default)!;
        Near.Equal(drawnWithProperty / (100.0 * 78), test.Expected);
        Near.Equal(asFar / 101.0, test.P);
    }
}
