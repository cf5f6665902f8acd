using CoopGraph.Analysis.Summaries;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Testing;
using static CoopGraph.Tests.Analysis.Summaries.Counting;

namespace CoopGraph.Tests.Analysis.Summaries;

/// <summary>Tests the groups that are listed, their order, and the refusals.</summary>
public class ListingTests
{
    // 2013: one case of two counties, 2014: two cases, 2015: one case of three counties, and one without a date.
    private static readonly CaseFacts[] Years =
    [
        Case("2014", RealUnits.Feidong, RealUnits.Funan), Case("2014", RealUnits.Feidong, RealUnits.Funan), Case("2013", RealUnits.Feidong, RealUnits.Funan),
        Case(null, RealUnits.Feidong, RealUnits.Funan), Case("2015", RealUnits.Feidong, RealUnits.Funan, RealUnits.Feixi),
    ];

    [Fact]
    public void Groups_stand_in_the_order_of_their_keys_with_the_unknown_last() =>
        Assert.Equal(["2013: 1", "2014: 2", "2015: 1", "null: 1"], Count(Years, SummaryDimension.Year).Written());

    [Fact]
    public void The_unknown_stands_last_also_when_the_greatest_comes_first() =>
        Assert.Equal(["2015: 1", "2014: 2", "2013: 1", "null: 1"], Listed(order: [By(SummarySort.Year, descending: true)]));

    [Fact]
    public void A_measure_sorts_and_keys_decide_between_equals() =>
        Assert.Equal(["2014: 2", "2013: 1", "2015: 1", "null: 1"], Listed(order: [By(SummarySort.CaseCount, descending: true)]));

    [Fact]
    public void Several_sort_keys_count_in_their_order() => Assert.Equal(
        ["2014: 2", "2015: 1", "2013: 1", "null: 1"],
        Listed(order: [By(SummarySort.CaseCount, descending: true), By(SummarySort.DyadCount, descending: true)]));

    [Fact]
    public void Having_leaves_the_groups_whose_measures_fit()
    {
        Assert.Equal(["2014: 2"], Listed(new Comparison(FilterField.CaseCount, Comparator.Gte, [2m])));
        Assert.Equal(["2015: 1"], Listed(new Comparison(FilterField.CountyCount, Comparator.Eq, [3m])));
        Assert.Equal(["2014: 2", "2015: 1"], Listed(new Disjunction(
            [new Comparison(FilterField.CaseCount, Comparator.Gt, [1m]), new Comparison(FilterField.DyadCount, Comparator.Gt, [1m])])));
        Assert.Empty(Listed(new Comparison(FilterField.AmountRmb, Comparator.Gt, [0m])));
    }

    [Fact]
    public void Having_changes_the_sum_and_not_the_total_or_the_shares()
    {
        var summary = Count(Years, new SummaryRequest([SummaryDimension.Year], new Comparison(FilterField.CaseCount, Comparator.Gte, [2m])));
        Assert.Equal((5, 2), (summary.Total.CaseCount, summary.GroupCaseCountSum));
        Assert.Equal(0.4, summary.Groups.Single().ShareOfTotal);
    }

    [Fact]
    public void First_cuts_the_list_and_not_the_sum()
    {
        var summary = Count(Years, new SummaryRequest([SummaryDimension.Year], first: 2));
        Assert.Equal(["2013: 1", "2014: 2"], summary.Written());
        Assert.Equal(5, summary.GroupCaseCountSum);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void A_first_out_of_bounds_is_refused(int first) =>
        Assert.Equal($"`first` is {first}: give 1 to 10000.", Refusal(() => new SummaryRequest([], first: first)));

    [Fact]
    public void A_dimension_named_twice_is_refused() => Assert.Equal(
        "`groupBy` names ISSUE_AREA more than once: name each dimension once.",
        Refusal(() => new SummaryRequest([SummaryDimension.IssueArea, SummaryDimension.Year, SummaryDimension.IssueArea])));

    [Fact]
    public void An_order_by_what_is_not_grouped_by_is_refused() => Assert.Equal(
        "`order` names ARRANGED_BY, which `groupBy` does not: add it there, or sort by what is there.",
        Refusal(() => new SummaryRequest([SummaryDimension.Year], order: [By(SummarySort.ArrangedBy)])));

    [Fact]
    public void Too_many_groups_are_refused_with_the_dimensions_that_would_fit()
    {
        // Sixty thousand years are not real years, but they make as many groups.
        CaseFacts[] cases = [.. Enumerable.Range(0, 60_000).Select(year => Years[0] with { Year = year })];
        Assert.Equal(
            "`groupBy` makes more than 50000 groups, the most that are counted: [MECHANISM, COUNTY] would fit, or a narrower `where`.",
            Refusal(() => Count(cases, SummaryDimension.Mechanism, SummaryDimension.Year, SummaryDimension.County)));
    }

    private static string[] Listed(Predicate? having = null, SortBy<SummarySort>[]? order = null) =>
        Count(Years, new SummaryRequest([SummaryDimension.Year], having, order)).Written();

    private static SortBy<SummarySort> By(SummarySort key, bool descending = false) => new(key, descending);

    private static string Refusal(Func<object> ask)
    {
        var refused = Assert.Throws<InvalidQuestionException>(ask);
        Assert.Equal(InvalidQuestionReason.BadUserInput, refused.Reason);
        return refused.Message;
    }
}
