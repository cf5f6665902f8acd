using System.Globalization;
using CoopGraph.Filters;
using CoopGraph.Paging;

namespace CoopGraph.Analysis.Summaries;

/// <summary>A request to count gathered cases.</summary>
public sealed record SummaryRequest
{
    /// <summary>The number of groups that are listed by default.</summary>
    public const int DefaultFirst = 1_000;

    /// <summary>The largest number of groups that can be listed.</summary>
    public const int LargestFirst = 10_000;

    /// <summary>Creates a request.</summary>
    /// <param name="groupBy">The dimensions, the most important first. Without any, only the total is counted.</param>
    /// <param name="having">
    /// The condition that groups must meet to be listed, on their measures (<see cref="FilterField.CaseCount"/>,
    /// <see cref="FilterField.CountyCount"/>, <see cref="FilterField.DyadCount"/>, <see cref="FilterField.AmountRmb"/>,
    /// <see cref="FilterField.AmountGivenRmb"/>, <see cref="FilterField.AmountReceivedRmb"/> and the same three of yearly amounts). Null: all groups stay.
    /// </param>
    /// <param name="order">
    /// The order of the groups. Groups that are equal in it, and all groups where it is empty, are sorted by the dimensions as
    /// <paramref name="groupBy"/> names them. Unknown values come last in both directions.
    /// </param>
    /// <param name="first">The largest number of groups to list, 1 to <see cref="LargestFirst"/>.</param>
    /// <exception cref="InvalidQuestionException">
    /// A number out of bounds, a dimension named twice, or an order by a dimension that the groups do not have.
    /// </exception>
    public SummaryRequest(
        IReadOnlyList<SummaryDimension> groupBy,
        Predicate? having = null,
        IReadOnlyList<SortBy<SummarySort>>? order = null,
        int first = DefaultFirst)
    {
        if (first is < 1 or > LargestFirst)
            throw Refuse(string.Create(CultureInfo.InvariantCulture, $"`first` is {first}: give 1 to {LargestFirst}."));
        if (groupBy.CountBy(dimension => dimension).FirstOrDefault(count => count.Value > 1) is { Value: > 1 } twice)
            throw Refuse($"`groupBy` names {Written(twice.Key)} more than once: name each dimension once.");
        foreach (var by in order ?? [])
        {
            if (by.Key < SummarySort.CaseCount && !groupBy.Contains((SummaryDimension)by.Key))
                throw Refuse($"`order` names {Written((SummaryDimension)by.Key)}, which `groupBy` does not: add it there, or sort by what is there.");
        }

        (GroupBy, Having, First) = (groupBy, having, first);
        Order = order ?? [];
    }

    /// <summary>The dimensions, the most important first.</summary>
    public IReadOnlyList<SummaryDimension> GroupBy { get; }

    /// <summary>The condition that groups must meet to be listed; null: all groups stay.</summary>
    public Predicate? Having { get; }

    /// <summary>The requested order, before the dimensions make it total.</summary>
    public IReadOnlyList<SortBy<SummarySort>> Order { get; }

    /// <summary>The largest number of groups to list.</summary>
    public int First { get; }

    /// <summary>Whether amounts are shown, so that the note explains them.</summary>
    public bool ShowsAmounts { get; init; } = true;

    /// <summary>Returns a dimension as clients write it, such as ISSUE_AREA.</summary>
    internal static string Written(SummaryDimension dimension) => dimension switch
    {
        SummaryDimension.IssueArea => "ISSUE_AREA",
        SummaryDimension.ArrangedBy => "ARRANGED_BY",
        SummaryDimension.ArrangerLevel => "ARRANGER_LEVEL",
        SummaryDimension.DateBasis => "DATE_BASIS",
        SummaryDimension.PartyCount => "PARTY_COUNT",
        SummaryDimension.PovertyPair => "POVERTY_PAIR",
        SummaryDimension.CityRegion => "CITY_REGION",
        _ => dimension.ToString().ToUpperInvariant(),
    };

    private static InvalidQuestionException Refuse(string message) => new(InvalidQuestionReason.BadUserInput, message);
}
