using CoopGraph.Filters;

namespace CoopGraph.Analysis.Summaries;

/// <summary>Evaluates conditions on the measures of a group.</summary>
internal static class GroupMatcher
{
    public static bool Matches(Predicate? predicate, SummaryMeasures measures) => predicate is null || predicate.Holds(measures, MatchesLeaf);

    private static bool MatchesLeaf(Predicate predicate, SummaryMeasures measures) => predicate switch
    {
        Comparison comparison => comparison.Holds(ValueOf(comparison.Field, measures)),
        _ => throw new ArgumentException($"A group has no {predicate}.", nameof(predicate)),
    };

    private static decimal ValueOf(FilterField field, SummaryMeasures measures) => field switch
    {
        FilterField.CaseCount => measures.CaseCount,
        FilterField.CountyCount => measures.CountyCount,
        FilterField.DyadCount => measures.DyadCount,
        FilterField.AmountRmb => measures.Amounts.All,
        FilterField.AmountGivenRmb => measures.Amounts.Given,
        FilterField.AmountReceivedRmb => measures.Amounts.Received,
        FilterField.YearlyRmb => measures.Yearly.All,
        FilterField.YearlyGivenRmb => measures.Yearly.Given,
        FilterField.YearlyReceivedRmb => measures.Yearly.Received,
        _ => throw new ArgumentException($"A group has no {field}.", nameof(field)),
    };
}
