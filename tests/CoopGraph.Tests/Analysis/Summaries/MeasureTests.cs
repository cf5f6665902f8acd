using CoopGraph.Analysis.Summaries;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using static CoopGraph.Tests.Analysis.Summaries.Counting;

namespace CoopGraph.Tests.Analysis.Summaries;

/// <summary>Tests the figures that are counted for a group's cases.</summary>
public class MeasureTests
{
    [Fact]
    public void A_county_counts_once_however_many_cases_and_codes_it_has()
    {
        var total = Count([Case("2014", RealUnits.ShouOfLuan, RealUnits.Feidong), Case("2016", RealUnits.ShouOfHuainan, RealUnits.Feidong)]).Total;
        Assert.Equal((2, 2, 1), (total.CaseCount, total.CountyCount, total.DyadCount));
    }

    [Fact]
    public void A_case_of_four_counties_has_six_dyads() => Assert.Equal(6, Count([Case("2014", RealUnits.Feidong, RealUnits.Feixi, RealUnits.Funan, RealUnits.Yuexi)]).Total.DyadCount);

    [Fact]
    public void Units_above_county_level_are_no_counties_and_make_no_dyads()
    {
        var total = Count([Case("2014", RealUnits.Feidong, RealUnits.Fuyang, RealUnits.Hubei)]).Total;
        Assert.Equal((1, 1, 0), (total.CaseCount, total.CountyCount, total.DyadCount));
    }

    [Fact]
    public void In_a_provinces_group_its_own_counties_count_and_the_pairs_with_at_least_one_of_them()
    {
        // Yuexi in Anhui, with Luotian and Yingshan in Hubei: three pairs, of which one lies in Hubei alone.
        var groups = Count([Case("2015", RealUnits.Yuexi, RealUnits.Luotian, RealUnits.Yingshan)], SummaryDimension.Province).Groups;
        Assert.Equal([(1, 2), (2, 3)], groups.Select(group => (group.Measures.CountyCount, group.Measures.DyadCount)));
    }

    [Fact]
    public void In_other_groups_all_counties_count()
    {
        var group = Count([Case("2015", RealUnits.Yuexi, RealUnits.Luotian, RealUnits.Yingshan)], SummaryDimension.Year).Groups.Single();
        Assert.Equal((3, 3), (group.Measures.CountyCount, group.Measures.DyadCount));
    }

    [Fact]
    public void Known_amounts_are_added_to_the_cent_and_unknown_ones_are_not_zero()
    {
        CaseFacts[] cases = [WithAmount(0.1m), WithAmount(0.2m), WithAmount(0), Case("2014", RealUnits.Feidong, RealUnits.Funan)];
        var total = Count(cases).Total;
        Assert.Equal((0.3m, 3), (total.Amounts.All, total.AmountCaseCount));
    }

    [Fact]
    public void What_is_given_and_what_is_received_is_counted_where_the_giver_and_the_receiver_stand()
    {
        // Two counties of Hefei give to one of Fuyang together; what peers spend is neither given nor received.
        var aid = Cases.Between("2014", RealUnits.Feidong, RealUnits.Feixi, RealUnits.Funan).With(PartyRole.Donor, PartyRole.Donor, PartyRole.Recipient);
        CaseFacts[] cases = [Facts(aid with { Amount = new Amount(30m, AmountPeriod.Total) }), WithAmount(5m), Facts(aid)];

        var total = Count(cases).Total;
        var groups = Count(cases, SummaryDimension.Prefecture).Groups;

        Assert.Equal(new AmountSums(35m, 30m, 30m), total.Amounts);
        Assert.Equal([RealUnits.Hefei, RealUnits.Fuyang], groups.Select(Counting.Key));
        Assert.Equal([(30m, 0m), (0m, 30m)], groups.Select(group => (group.Measures.Amounts.Given, group.Measures.Amounts.Received)));
    }

    [Fact]
    public void Several_donors_share_an_amount_equally_so_that_it_is_counted_once()
    {
        var aid = Cases.Between("2014", RealUnits.Feidong, RealUnits.Yuexi, RealUnits.Funan).With(PartyRole.Donor, PartyRole.Donor, PartyRole.Recipient);
        var summary = Count([Facts(aid with { Amount = new Amount(8m, AmountPeriod.Total) })], SummaryDimension.County);
        Assert.Equal([4m, 4m, 0m], summary.Groups.OrderBy(group => group.Measures.Amounts.Received).ThenBy(Key).Select(group => group.Measures.Amounts.Given));
        Assert.Equal(8m, summary.Groups.Sum(group => group.Measures.Amounts.Given));
        Assert.Equal(8m, summary.Groups.Sum(group => group.Measures.Amounts.Received));
        Assert.Contains("1 case with one amount for several donors or recipients: each has an equal share of it.", summary.Note);
    }

    [Fact]
    public void Yearly_amounts_are_summed_apart_from_whole_sums()
    {
        var aid = Cases.Between("2014", RealUnits.Feidong, RealUnits.Funan).With(PartyRole.Donor, PartyRole.Recipient);
        CaseFacts[] cases =
        [
            Facts(aid with { Amount = new Amount(10m, AmountPeriod.PerYear) }), Facts(aid with { Amount = new Amount(30m, AmountPeriod.Total) }), Facts(aid with { Amount = new Amount(2m, null) }),
        ];
        var summary = Count(cases);
        Assert.Equal((new AmountSums(32m, 32m, 32m), new AmountSums(10m, 10m, 10m), 3), (summary.Total.Amounts, summary.Total.Yearly, summary.Total.AmountCaseCount));
        Assert.Contains("1 case with a yearly amount: yearlyRmb, not amountRmb, has the sum.", summary.Note);
    }

    [Fact]
    public void Shares_are_of_the_total_and_of_the_cases_with_the_same_first_key()
    {
        var economy = Cases.Between("2014", RealUnits.Feidong, RealUnits.Feixi) with { IssueArea = IssueArea.Economy };
        CaseFacts[] cases =
        [
            Facts(economy), Facts(economy), Facts(economy with { Parties = Cases.Between("2014", RealUnits.Feidong, RealUnits.Funan).Parties }), Case("2014", RealUnits.Feidong, RealUnits.Feixi),
        ];
        var groups = Count(cases, SummaryDimension.IssueArea, SummaryDimension.Scope).Groups;
        Assert.Equal(["Economy SamePrefecture", "Economy CrossPrefecture", "Infrastructure SamePrefecture"], groups.Select(Key));
        Assert.Equal([0.5, 0.25, 0.25], groups.Select(group => group.ShareOfTotal));
        Assert.Equal([2 / 3d, 1 / 3d, 1], groups.Select(group => group.ShareOfFirstKey));
    }

    [Fact]
    public void A_case_in_several_groups_of_one_first_key_is_one_case_of_it()
    {
        // Two counties of Anhui: one case of the province, half of nothing.
        var groups = Count([Case("2014", RealUnits.Feidong, RealUnits.Funan)], SummaryDimension.Province, SummaryDimension.County).Groups;
        Assert.Equal([1, 1], groups.Select(group => group.ShareOfFirstKey));
    }

    private static CaseFacts WithAmount(decimal rmb) =>
        Facts(Cases.Between("2014", RealUnits.Feidong, RealUnits.Funan) with { Amount = new Amount(rmb, AmountPeriod.Total) });
}
