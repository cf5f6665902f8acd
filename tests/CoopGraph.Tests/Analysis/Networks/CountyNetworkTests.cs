using CoopGraph.Analysis.Networks;
using CoopGraph.Cooperations;
using CoopGraph.Testing;
using static CoopGraph.Tests.Analysis.Networks.Building;

namespace CoopGraph.Tests.Analysis.Networks;

/// <summary>Tests the nodes, edges and groups of a network.</summary>
public class CountyNetworkTests
{
    [Fact]
    public void A_pair_has_one_edge_that_weighs_as_many_cases_as_it_shares()
    {
        var network = Whole(Case("2012", RealUnits.Feidong, RealUnits.Huoqiu), Case("2014", RealUnits.Huoqiu, RealUnits.Feidong), Case("2015", RealUnits.Feidong, RealUnits.Feixi));
        Assert.Equal(["340122-340123: 1", "340122-341522: 2"], network.Edges());
        Assert.Equal((3, 1), (network.CaseCount, network.RepeatedTieCount));
    }

    [Fact]
    public void Every_two_counties_of_a_case_are_tied() =>
        Assert.Equal(["340122-340123: 1", "340122-429004: 1", "340123-429004: 1"], Whole(Case("2014", RealUnits.Feidong, RealUnits.Xiantao, RealUnits.Feixi)).Edges());

    [Fact]
    public void A_party_above_county_level_makes_no_edge_and_a_county_alone_with_such_is_no_node()
    {
        var network = Whole(Case("2014", RealUnits.Feidong, RealUnits.Huainan), Case("2014", RealUnits.Tianjiaan, RealUnits.Huoqiu, RealUnits.Hubei));
        Assert.Equal(["340403-341522: 1"], network.Edges());
        Assert.Equal([RealUnits.Tianjiaan, RealUnits.Huoqiu], network.Nodes());
        Assert.Equal((1, 0), (network.CaseCount, network.IsolateCount));
    }

    [Fact]
    public void A_county_under_two_codes_is_one_node_and_its_ties_add_up()
    {
        var network = Whole(Case("2014", RealUnits.ShouOfLuan, RealUnits.Feidong), Case("2016", RealUnits.ShouOfHuainan, RealUnits.Feidong));
        Assert.Equal(["340122-340422: 2"], network.Edges());
    }

    [Fact]
    public void With_isolates_all_counties_in_force_on_the_day_are_nodes_in_the_order_of_codes()
    {
        var network = WithIsolates(Case("2014", RealUnits.Feidong, RealUnits.Huoqiu));
        Assert.Equal([RealUnits.Feidong, RealUnits.Feixi, RealUnits.Tianjiaan, RealUnits.ShouOfHuainan, RealUnits.Huoqiu, RealUnits.Xiantao, RealUnits.Qianjiang], network.Nodes());
        Assert.Equal((1, 5), (network.Nodes.Graph.EdgeCount, network.IsolateCount));
    }

    [Fact]
    public void Nodes_and_groups_are_those_of_the_day()
    {
        var case2014 = Case("2014", RealUnits.ShouOfLuan, RealUnits.Tianjiaan);
        Assert.Equal([RealUnits.Tianjiaan, RealUnits.ShouOfLuan], AsOf("2015-12-02", case2014).Nodes());
        Assert.Equal(["340400: 340403", "341500: 341521"], AsOf("2015-12-02", case2014).Groups(Partition.Prefecture));
        Assert.Equal(["340400: 340403 340422"], AsOf("2015-12-03", case2014).Groups(Partition.Prefecture));
    }

    [Fact]
    public void A_county_directly_under_its_province_is_a_prefecture_of_its_own()
    {
        var network = Whole(Case("2014", RealUnits.Xiantao, RealUnits.Qianjiang, RealUnits.Feidong));
        Assert.Equal(["340100: 340122", "429004: 429004", "429005: 429005"], network.Groups(Partition.Prefecture));
        Assert.Equal(["340000: 340122", "420000: 429004 429005"], network.Groups(Partition.Province));
    }

    [Fact]
    public void The_scope_of_a_tie_is_judged_by_its_two_counties_on_the_day_of_each_case_and_the_widest_counts()
    {
        // Shou County lay in Lu'an with Huoqiu until it moved to Huainan.
        var network = Whole(Case("2014", RealUnits.ShouOfLuan, RealUnits.Huoqiu, RealUnits.Xiantao), Case("2016", RealUnits.ShouOfHuainan, RealUnits.Huoqiu));
        var tie = network.TieBetween(Place(RealUnits.Huoqiu), Place(RealUnits.ShouOfHuainan))!;
        Assert.Equal((SpatialScope.CrossPrefecture, 2014, 2016), (tie.Scope, tie.FirstYear, tie.LastYear));
        Assert.Equal(["T-0", "T-1"], tie.CaseIds);
        Assert.Equal(SpatialScope.CrossProvince, network.TieBetween(Place(RealUnits.Xiantao), Place(RealUnits.Huoqiu))!.Scope);
        Assert.Equal(SpatialScope.SamePrefecture, Whole(Case("2014", RealUnits.ShouOfLuan, RealUnits.Huoqiu)).Ties.Single().Scope);
        Assert.Equal(SpatialScope.SamePrefecture, Whole(Case("2014", RealUnits.Xiantao, RealUnits.Qianjiang)).Ties.Single().Scope);
    }

    [Fact]
    public void A_tie_whose_cases_have_no_year_has_none()
    {
        var tie = Whole(Case(null, RealUnits.Feidong, RealUnits.Huoqiu)).Ties.Single();
        Assert.Equal((null, null, 1), (tie.FirstYear, tie.LastYear, tie.CaseCount));
    }

    [Fact]
    public void Each_year_tells_its_cases_its_ties_and_those_that_are_first_ones()
    {
        var network = Whole(
            Case("2012", RealUnits.Feidong, RealUnits.Huoqiu), Case("2012", RealUnits.Huoqiu, RealUnits.Feidong), Case("2014", RealUnits.Feidong, RealUnits.Feixi, RealUnits.Huoqiu), Case(null, RealUnits.Feidong, RealUnits.Feixi));
        Assert.Equal([new NetworkYear(2012, 2, 1, 1), new NetworkYear(2014, 1, 3, 2)], network.Years);
    }

    [Fact]
    public void Whether_a_tie_is_a_first_one_is_judged_by_all_cases_also_those_before_the_year() =>
        Assert.Equal([new NetworkYear(2014, 2, 2, 1)], Of(2014, Case("2012", RealUnits.Feidong, RealUnits.Huoqiu), Case("2014", RealUnits.Feidong, RealUnits.Huoqiu), Case("2014", RealUnits.Feidong, RealUnits.Feixi)).Years);

    [Fact]
    public void A_network_without_a_case_is_empty()
    {
        var network = Whole();
        Assert.Empty(network.Nodes.Units);
        Assert.Empty(network.Years);
        Assert.Equal(7, network.Population.Units.Count);
    }
}
