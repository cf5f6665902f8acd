using CoopGraph.Analysis.Summaries;
using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Testing;
using static CoopGraph.Tests.Analysis.Summaries.Counting;

namespace CoopGraph.Tests.Analysis.Summaries;

/// <summary>Tests that a summary describes in words what was counted.</summary>
public class NoteTests
{
    private static readonly CaseFacts WithinAnhui = Case("2014", RealUnits.Feidong, RealUnits.Funan);
    private static readonly CaseFacts AnhuiAndHubei = Case("2015", RealUnits.Yuexi, RealUnits.Luotian);

    [Fact]
    public void It_says_how_many_cases_there_are() => Assert.Equal("2 cases, each counted once in the total.", Count([WithinAnhui, AnhuiAndHubei]).Note);

    [Fact]
    public void It_says_when_no_case_stands_in_two_groups() => Assert.Equal(
        "1 case, each counted once in the total. No case stands in more than one group.", Count([WithinAnhui], SummaryDimension.Year).Note);

    [Fact]
    public void It_says_why_the_groups_add_up_to_more_than_the_total() => Assert.Equal(
        "2 cases, each counted once in the total. A case counts once in each PROVINCE of its parties: 1 case in more than one group, so all groups together "
        + "add up to more than the total. countyCount is of the counties of the group's PROVINCE, dyadCount of pairs with at least one of them.",
        Count([WithinAnhui, AnhuiAndHubei], SummaryDimension.Year, SummaryDimension.Province).Note);

    [Fact]
    public void It_names_all_dimensions_of_the_parties() => Assert.Contains(
        "in each PROVINCE, PREFECTURE and COUNTY of its parties",
        Count([AnhuiAndHubei], SummaryDimension.Province, SummaryDimension.Prefecture, SummaryDimension.County).Note,
        StringComparison.Ordinal);

    [Fact]
    public void It_says_what_having_left_out_and_what_is_not_listed()
    {
        var having = new Comparison(FilterField.CaseCount, Comparator.Lt, [2m]);
        var summary = Count(
            [WithinAnhui, WithinAnhui, AnhuiAndHubei, WithinAnhui with { Year = 2016 }], new SummaryRequest([SummaryDimension.Year], having, first: 1));
        Assert.EndsWith(
            "`having` leaves 2 of 3 groups; groupCaseCountSum is of these. The first 1 of 2 are listed; groupCaseCountSum is of all 2.",
            summary.Note,
            StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_when_cases_were_generated() => Assert.Equal(
        "2 cases, each counted once in the total. 1 of them SYNTHETIC: generated, no real place's record.",
        Count([WithinAnhui, AnhuiAndHubei with { Provenance = Provenance.Synthetic }]).Note);
}
