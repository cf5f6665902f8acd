using CoopGraph.Analysis.Graphs;
using CoopGraph.Analysis.Networks;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Testing;
using CoopGraph.Tests.Analysis.Graphs;
using static CoopGraph.Tests.Analysis.Networks.Building;

namespace CoopGraph.Tests.Analysis.Networks;

/// <summary>The measures over counties: their input, and that each is computed once.</summary>
public class NetworkMeasuresTests
{
    // Feidong with Feixi in Hefei, and with Huoqiu in Lu'an; Xiantao with Qianjiang, each a prefecture of its own.
    private static readonly NetworkMeasures Measures = new(Whole(
        Case("2014", RealUnits.Feidong, RealUnits.Feixi), Case("2014", RealUnits.Feidong, RealUnits.Huoqiu), Case("2014", RealUnits.Xiantao, RealUnits.Qianjiang)));

    [Fact]
    public async Task Ties_are_counted_across_prefectures_and_inside()
    {
        var index = await Measures.EiIndexAsync(Partition.Prefecture, default);
        Assert.Equal(new EiCount(External: 2, Internal: 1), index.Whole);
        Assert.Equal(new EiCount(0, 3), (await Measures.EiIndexAsync(Partition.Province, default)).Whole);
    }

    [Fact]
    public async Task Chance_draws_from_all_counties_of_the_provinces_whether_they_have_a_tie_or_not()
    {
        // Anhui has five counties: two in Hefei, two in Huainan, one in Lu'an. Of ten pairs eight cross. Hubei's one pair crosses always.
        var test = (await Measures.CrossShareAsync(Partition.Prefecture, new NullModelRequest(NullModelKind.RandomWithinProvince, 10_000, 1), default))!;
        Near.Equal(2 / 3d, test.Observed);
        Assert.Equal(((2 * 0.8) + 1) / 3, test.Expected, 0.01);
    }

    [Fact]
    public async Task Isolates_that_are_shown_change_nothing_of_what_chance_gives()
    {
        CaseFacts[] cases = [Case("2014", RealUnits.Feidong, RealUnits.Feixi), Case("2014", RealUnits.Feidong, RealUnits.Huoqiu)];
        var without = await new NetworkMeasures(Whole(cases)).CrossShareAsync(Partition.Prefecture, new NullModelRequest(NullModelKind.RandomWithinProvince, 100, 7), default);
        var with = await new NetworkMeasures(WithIsolates(cases)).CrossShareAsync(Partition.Prefecture, new NullModelRequest(NullModelKind.RandomWithinProvince, 100, 7), default);
        Assert.Equal(without, with);
    }

    [Fact]
    public async Task Neighbours_share_a_border_or_did_while_both_stood()
    {
        // Feidong borders on Feixi, and Shou County on Huoqiu under either of its codes.
        var network = new NetworkMeasures(Whole(
            Case("2014", RealUnits.Feidong, RealUnits.Feixi), Case("2016", RealUnits.ShouOfHuainan, RealUnits.Huoqiu), Case("2014", RealUnits.Feidong, RealUnits.Tianjiaan), Case("2014", RealUnits.Feixi, RealUnits.Tianjiaan)));
        var test = (await network.AdjacentShareAsync(new NullModelRequest(NullModelKind.RandomWithinProvince, 10_000, 1), default))!;
        Near.Equal(0.5, test.Observed);
        Assert.Equal(0.2, test.Expected, 0.01);
    }

    [Fact]
    public async Task Without_a_tie_nothing_has_a_share_and_bad_draws_are_refused_all_the_same()
    {
        var empty = new NetworkMeasures(WithIsolates());
        Assert.Null(await empty.CrossShareAsync(Partition.Prefecture, new NullModelRequest(NullModelKind.RandomWithinProvince, 10, 1), default));
        Assert.Null(await empty.AdjacentShareAsync(new NullModelRequest(NullModelKind.DegreePreserving, 10, 1), default));
        await Assert.ThrowsAsync<InvalidQuestionException>(async () =>
            await empty.CrossShareAsync(Partition.Prefecture, new NullModelRequest(NullModelKind.RandomWithinProvince, 0, 1), default));
    }

    [Fact]
    public async Task A_measure_is_worked_out_once_and_a_test_once_for_its_seed()
    {
        Assert.Same(await Measures.OfNodesAsync(NetworkNodeSort.Betweenness, default), await Measures.OfNodesAsync(NetworkNodeSort.Betweenness, default));
        Assert.Same(await Measures.ComponentsAsync(default), await Measures.ComponentsAsync(default));
        var one = await Measures.CommunitiesAsync(CommunityMethod.Louvain, 1, 1, default);
        Assert.Same(one, await Measures.CommunitiesAsync(CommunityMethod.Louvain, 1, 1, default));
        Assert.NotSame(one, await Measures.CommunitiesAsync(CommunityMethod.Louvain, 2, 1, default));
    }

    [Fact]
    public async Task A_measure_that_was_cancelled_is_worked_out_by_the_next_who_asks()
    {
        var measures = new NetworkMeasures(Whole(Case("2014", RealUnits.Feidong, RealUnits.Feixi)));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await measures.OfNodesAsync(NetworkNodeSort.Betweenness, cancelled.Token));
        Assert.Equal([0.0, 0.0], await measures.OfNodesAsync(NetworkNodeSort.Betweenness, default));
    }

    [Fact]
    public async Task Nodes_are_listed_by_most_partners_and_then_by_code()
    {
        var first = await NodeList.CutAsync(Measures, NodeList.Ordering(null), new PageRequest(3, WantsTotal: true), default);
        Assert.Equal([RealUnits.Feidong, RealUnits.Feixi, RealUnits.Huoqiu], first.Rows.Select(row => Measures.Network.Nodes()[row.Item]));
        Assert.Equal((5, true), (first.Total, first.HasNext));

        var next = PageRequest.Read(3, first.Rows[^1].Cursor, null, null, NodeList.Ordering(null));
        Assert.Equal([RealUnits.Xiantao, RealUnits.Qianjiang], (await NodeList.CutAsync(Measures, NodeList.Ordering(null), next, default)).Rows.Select(row => Measures.Network.Nodes()[row.Item]));
    }

    [Theory]
    [InlineData(NetworkNodeSort.Code, RealUnits.Feidong)]
    [InlineData(NetworkNodeSort.Degree, RealUnits.Feixi)]
    [InlineData(NetworkNodeSort.Strength, RealUnits.Feixi)]
    [InlineData(NetworkNodeSort.Betweenness, RealUnits.Feixi)]
    [InlineData(NetworkNodeSort.HarmonicCloseness, RealUnits.Xiantao)]
    [InlineData(NetworkNodeSort.PageRank, RealUnits.Feixi)]
    [InlineData(NetworkNodeSort.Coreness, RealUnits.Feidong)]
    [InlineData(NetworkNodeSort.Clustering, RealUnits.Feidong)]
    public async Task Nodes_can_be_sorted_by_every_measure(NetworkNodeSort key, string lowest)
    {
        var page = await NodeList.CutAsync(Measures, NodeList.Ordering([new SortBy<NetworkNodeSort>(key)]), new PageRequest(1), default);
        Assert.Equal(lowest, Measures.Network.Nodes()[page.Rows.Single().Item]);
    }
}
