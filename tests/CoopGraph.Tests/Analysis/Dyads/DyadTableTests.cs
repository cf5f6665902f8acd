using CoopGraph.Analysis.Dyads;
using CoopGraph.Cooperations;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Analysis.Summaries.Counting;

namespace CoopGraph.Tests.Analysis.Dyads;

/// <summary>Tests the pairs of places that share a case.</summary>
public class DyadTableTests
{
    [Fact]
    public void A_pair_is_one_dyad_under_all_codes_of_its_places()
    {
        var dyad = Assert.Single(Of(Case("2014", RealUnits.ShouOfLuan, RealUnits.Feidong), Case("2016", RealUnits.Feidong, RealUnits.ShouOfHuainan)).All);
        Assert.Equal((2, 2014, 2016), (dyad.Cases.Count, dyad.FirstYear, dyad.LastYear));
        var (first, second) = dyad.On(RealMap.Day("2020-12-31"));
        Assert.Equal([RealUnits.Feidong, RealUnits.ShouOfHuainan], [first.Unit.Code.ToString(), second.Unit.Code.ToString()]);
    }

    [Fact]
    public void A_case_of_four_counties_makes_six_dyads_and_parties_of_two_levels_make_none()
    {
        Assert.Equal(6, Of(Case("2014", RealUnits.Feidong, RealUnits.Feixi, RealUnits.Funan, RealUnits.Yuexi)).All.Count);
        Assert.Empty(Of(Case("2014", RealUnits.Feidong, RealUnits.Fuyang)).All);
        Assert.Single(Of(Case("2014", RealUnits.Hefei, RealUnits.Fuyang)).All);
    }

    [Fact]
    public void Mechanisms_are_in_the_order_of_their_first_case_and_undated_cases_come_last()
    {
        var arranged = Facts(Cases.Between("2013", RealUnits.Feidong, RealUnits.Funan) with { CaseId = "Z", Mechanism = Mechanism.Arranged });
        var own = Facts(Cases.Between("2016", RealUnits.Feidong, RealUnits.Funan) with { CaseId = "B", Mechanism = Mechanism.SelfInitiated });
        var mandated = Facts(Cases.Between(null, RealUnits.Feidong, RealUnits.Funan) with { CaseId = "A", Mechanism = Mechanism.Mandated });
        var dyad = Assert.Single(Of(mandated, own, arranged).All);
        Assert.Equal([Mechanism.Arranged, Mechanism.SelfInitiated, Mechanism.Mandated], dyad.Mechanisms);
        Assert.Equal(["Z", "B", "A"], dyad.Cases.Select(facts => facts.CaseId));
    }

    [Fact]
    public void The_scope_is_the_widest_of_the_two_alone()
    {
        // Shou County lay in Lu'an with Huoqiu until 2015, and then in Huainan; the third party lies in another province.
        var table = Of(Case("2014", RealUnits.ShouOfLuan, RealUnits.Huoqiu, RealUnits.Xiantao), Case("2017", RealUnits.ShouOfHuainan, RealUnits.Huoqiu));
        Assert.Equal(SpatialScope.CrossPrefecture, table.All.Single(dyad => dyad.Cases.Count == 2).Scope);
    }

    [Fact]
    public void Pages_by_any_order_walk_through_every_dyad_once()
    {
        var table = Of(
            Case("2014", RealUnits.Feidong, RealUnits.Feixi, RealUnits.Funan, RealUnits.Yuexi), Case(null, RealUnits.Feidong, RealUnits.Feixi), Case("2016", RealUnits.Yuexi, RealUnits.Huoqiu));
        foreach (var key in Enum.GetValues<DyadSort>())
        {
            var order = DyadTable.Ordering([new SortBy<DyadSort>(key, Descending: true)]);
            var walked = new List<Dyad>();
            RowKey? after = null;
            for (var page = Cut(); page.Rows.Count > 0; page = Cut())
            {
                walked.AddRange(page.Rows.Select(row => row.Item));
                after = Cursor.Read("after", page.Rows[^1].Cursor, order);
            }

            Assert.Equal(table.All.Count, walked.Distinct().Count());
            Assert.Equal(table.All.Count, walked.Count);

            Page<Dyad> Cut() => table.Cut(order, new PageRequest(2, After: after), RealMap.Day("2020-12-31"));
        }
    }

    [Fact]
    public void Ties_inside_a_prefecture_are_those_of_todays_rivals()
    {
        var ties = InsideTies.Of(
            Repository.Map,
            [Case("2014", RealUnits.Feidong, RealUnits.Feixi), Case("2016", RealUnits.Feidong, RealUnits.Feixi), Case("2014", RealUnits.Feidong, RealUnits.Funan)],
            RealMap.Day("2020-12-31"));
        var hefei = ties.Prefectures.Single(one => one.Prefecture.Unit.Code.ToString() == RealUnits.Hefei);
        Assert.Equal((9, 36, 1), (hefei.CountyCount, hefei.PairCount, hefei.TiedPairCount));
        Assert.Equal(1, ties.Prefectures.Sum(one => one.TiedPairCount));
        Assert.NotNull(ties.RankCorrelation);
        Assert.Null(InsideTies.Of(Repository.Map, [], RealMap.Day("2020-12-31")).RankCorrelation);
    }

    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4 }, new[] { 10.0, 20, 30, 40 }, 1.0)]
    [InlineData(new[] { 1.0, 2, 3, 4 }, new[] { 4.0, 3, 2, 1 }, -1.0)]
    [InlineData(new[] { 1.0, 2, 2, 3 }, new[] { 1.0, 2, 3, 4 }, 0.9486832980505138)]
    public void Rank_correlation_is_Spearmans_with_mean_ranks_for_ties(double[] first, double[] second, double expected) =>
        Assert.Equal(expected, RankCorrelation.Of(first, second)!.Value, 12);

    private static DyadTable Of(params CaseFacts[] cases) => DyadTable.Of(Repository.Map, cases);
}
