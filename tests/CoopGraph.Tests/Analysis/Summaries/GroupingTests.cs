using CoopGraph.Analysis.Summaries;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;
using static CoopGraph.Tests.Analysis.Summaries.Counting;

namespace CoopGraph.Tests.Analysis.Summaries;

/// <summary>Tests the groups that contain a case.</summary>
public class GroupingTests
{
    // Feidong of Hefei, Funan of Fuyang; Yuexi of Anqing, Luotian of Huanggang in Hubei; Xiantao lies directly in Hubei.
    private static readonly CaseFacts WithinAnhui = Case("2014", RealUnits.Feidong, RealUnits.Funan);
    private static readonly CaseFacts AnhuiAndHubei = Case("2015", RealUnits.Yuexi, RealUnits.Luotian);
    private static readonly CaseFacts WithinHubei = Case("2015", RealUnits.Xiantao, RealUnits.Luotian);

    [Fact]
    public void A_case_between_two_provinces_counts_once_for_each_and_once_in_the_total()
    {
        var summary = Count([WithinAnhui, AnhuiAndHubei], SummaryDimension.Province);
        Assert.Equal(["340000: 2", "420000: 1"], summary.Written());
        Assert.Equal(2, summary.Total.CaseCount);
        Assert.Equal(3, summary.GroupCaseCountSum);
    }

    [Fact]
    public void A_case_within_one_province_counts_once_for_it() =>
        Assert.Equal(["340000: 1"], Count([WithinAnhui], SummaryDimension.Province).Written());

    [Fact]
    public void Province_prefecture_and_county_go_together_party_by_party_and_never_crosswise() => Assert.Equal(
        ["340000 340800 340828: 1", "420000 421100 421123: 1"],
        Count([AnhuiAndHubei], SummaryDimension.Province, SummaryDimension.Prefecture, SummaryDimension.County).Written());

    [Fact]
    public void Other_dimensions_combine_with_each_of_them() => Assert.Equal(
        ["2014 340000: 1", "2015 340000: 1", "2015 420000: 1"],
        Count([WithinAnhui, AnhuiAndHubei], SummaryDimension.Year, SummaryDimension.Province).Written());

    [Fact]
    public void A_county_directly_under_its_province_has_no_prefecture() => Assert.Equal(
        ["421100 421123: 1", "null 429004: 1"], Count([WithinHubei], SummaryDimension.Prefecture, SummaryDimension.County).Written());

    [Fact]
    public void No_prefecture_is_a_group_only_where_no_party_lay_in_one()
    {
        Assert.Equal(["421100: 1"], Count([WithinHubei], SummaryDimension.Prefecture).Written());
        Assert.Equal(["null: 1"], Count([Case("2015", RealUnits.Xiantao, RealUnits.Qianjiang)], SummaryDimension.Prefecture).Written());
    }

    [Fact]
    public void A_party_above_county_level_has_no_county()
    {
        Assert.Equal(["340828: 1"], Count([Case("2015", RealUnits.Yuexi, RealUnits.Huanggang)], SummaryDimension.County).Written());
        Assert.Equal(["null: 1"], Count([Case("2015", RealUnits.Anqing, RealUnits.Hubei)], SummaryDimension.County).Written());
        Assert.Equal(["340000 340828: 1", "420000 null: 1"], Count([Case("2015", RealUnits.Yuexi, RealUnits.Huanggang)], SummaryDimension.Province, SummaryDimension.County).Written());
        Assert.Equal(["340000 340828: 1"], Count([Case("2015", RealUnits.Yuexi, RealUnits.Anhui)], SummaryDimension.Province, SummaryDimension.County).Written());
    }

    [Fact]
    public void What_a_case_does_not_tell_is_a_group_of_its_own_and_the_last() => Assert.Equal(
        ["2014: 1", "null: 1"], Count([Case(null, RealUnits.Feidong, RealUnits.Funan), WithinAnhui], SummaryDimension.Year).Written());

    [Fact]
    public void A_place_is_one_group_under_all_its_codes_and_shown_as_on_the_last_day()
    {
        // Shou County came from Lu'an to Huainan at the end of 2015.
        CaseFacts[] cases = [Case("2014", RealUnits.ShouOfLuan, RealUnits.Feidong), Case("2016", RealUnits.ShouOfHuainan, RealUnits.Feidong)];
        Assert.Equal(["340122: 2", "340422: 2"], Count(cases, SummaryDimension.County).Written());
        Assert.Equal(["340100 340122: 2", "340400 340422: 1", "341500 340422: 1"], Count(cases, SummaryDimension.Prefecture, SummaryDimension.County).Written());
    }

    [Fact]
    public void Units_are_shown_on_the_day_that_is_asked_for()
    {
        CaseFacts[] cases = [Case("2014", RealUnits.ShouOfLuan, RealUnits.Feidong)];
        Assert.Equal(["340122: 1", "341521: 1"], Count(cases, new SummaryRequest([SummaryDimension.County]), RealMap.Day("2014-06-30")).Written());
    }

    [Fact]
    public void A_place_that_rose_is_shown_as_the_county_that_it_was()
    {
        // Danzhou was a county-level city until 2015.
        var group = Count([Case("2012", RealUnits.DanzhouCity, RealUnits.Sanya)], SummaryDimension.County).Groups.Single();
        var shown = Assert.IsType<UnitOnDay>(group.Key[SummaryDimension.County]);
        Assert.Equal((AdministrativeLevel.County, RealUnits.DanzhouCity), (shown.Unit.Level, shown.Unit.Code.ToString()));
        Assert.Equal(RealUnits.Danzhou, Key(Count([Case("2016", RealUnits.Danzhou, RealUnits.Feidong)], SummaryDimension.Prefecture).Groups[1]));
    }

    [Fact]
    public void Cases_are_grouped_by_who_arranged_them_and_by_whether_parties_are_neighbours()
    {
        var arranged = Facts(Cases.Between("2014", RealUnits.Feidong, RealUnits.Funan) with { Mechanism = Mechanism.Arranged, ArrangedBy = UnitCode.Parse(RealUnits.Anhui) });
        Assert.Equal(["340000: 1", "null: 1"], Count([arranged, WithinAnhui], SummaryDimension.ArrangedBy).Written());
        // Feidong borders Feixi, not Funan.
        Assert.Equal(["False: 1", "True: 1"], Count([WithinAnhui, Case("2014", RealUnits.Feidong, RealUnits.Feixi)], SummaryDimension.Adjacency).Written());
    }

    [Fact]
    public void A_transfer_leads_from_the_donors_province_to_the_recipients()
    {
        // Xiaoshan in Zhejiang gives to two counties of Anhui and one of Hubei; peers give nothing to each other.
        var aid = Facts(Cases.Between("2014", RealUnits.Xiaoshan, RealUnits.Feidong, RealUnits.Yuexi, RealUnits.Luotian)
            .With(PartyRole.Donor, PartyRole.Recipient, PartyRole.Recipient, PartyRole.Recipient));
        var summary = Count([aid, WithinAnhui], SummaryDimension.Transfer);
        Assert.Equal(
            [("330000", "340000", 1, 3), ("330000", "420000", 1, 2), (null, null, 1, 2)],
            summary.Groups.Select(group => (group.Key[SummaryDimension.Transfer] as TransferUnits) is { } transfer
                ? (transfer.From.Unit.Code.ToString(), transfer.To.Unit.Code.ToString(), group.Measures.CaseCount, group.Measures.CountyCount)
                : ((string?)null, (string?)null, group.Measures.CaseCount, group.Measures.CountyCount)));
    }

    [Fact]
    public void Regions_are_those_of_the_parties()
    {
        Assert.Equal(["Central: 2", "East: 1"], Count([WithinAnhui, Case("2014", RealUnits.Xiaoshan, RealUnits.Luotian)], SummaryDimension.Region).Written());
    }

    [Fact]
    public void Cases_are_grouped_by_who_arranged_them_at_which_level_and_by_their_proof()
    {
        var arranged = Facts(Cases.Between("2014", RealUnits.Feidong, RealUnits.Funan) with { Mechanism = Mechanism.Arranged, ArrangedBy = UnitCode.Parse(RealUnits.Anhui) });
        CaseFacts[] cases = [arranged, Case(null, RealUnits.Feidong, RealUnits.Funan, RealUnits.Yuexi)];
        Assert.Equal(["Province: 1", "null: 1"], Count(cases, SummaryDimension.ArrangerLevel).Written());
        Assert.Equal(["2: 1", "3: 1"], Count(cases, SummaryDimension.PartyCount).Written());
        Assert.Equal(["Signed: 1", "null: 1"], Count(cases, SummaryDimension.DateBasis).Written());
        Assert.Equal(["High: 2"], Count(cases, SummaryDimension.Confidence).Written());
    }

    [Fact]
    public void Without_a_dimension_there_is_only_the_total()
    {
        var summary = Count([WithinAnhui, AnhuiAndHubei]);
        Assert.Empty(summary.Groups);
        Assert.Equal((2, 0), (summary.Total.CaseCount, summary.GroupCaseCountSum));
    }

    [Fact]
    public void Of_no_cases_everything_is_zero()
    {
        var summary = Count([], SummaryDimension.Province);
        Assert.Empty(summary.Groups);
        Assert.Equal(new SummaryMeasures(0, 0, 0, 0, new AmountSums(0, 0, 0), new AmountSums(0, 0, 0)), summary.Total);
    }
}
