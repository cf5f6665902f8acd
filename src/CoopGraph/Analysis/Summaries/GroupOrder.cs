using System.Globalization;
using CoopGraph.Paging;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Summaries;

/// <summary>Sorts groups. No two groups have the same values, so the dimensions make every order total.</summary>
internal static class GroupOrder
{
    public static void Sort(SummaryGroup[] groups, SummaryRequest request)
    {
        SortBy<SummarySort>[] keys =
        [
            .. request.Order.Concat(request.GroupBy.Select(dimension => new SortBy<SummarySort>((SummarySort)dimension))).DistinctBy(by => by.Key),
        ];
        var ordering = new Ordering<SummarySort>(keys, keys[^1].Key);
        Array.Sort([.. groups.Select(group => ordering.KeyOf(key => ValueOf(group, key)))], groups, ordering);
    }

    private static object? ValueOf(SummaryGroup group, SummarySort key) => key switch
    {
        SummarySort.CaseCount => (decimal)group.Measures.CaseCount,
        SummarySort.CountyCount => (decimal)group.Measures.CountyCount,
        SummarySort.DyadCount => (decimal)group.Measures.DyadCount,
        SummarySort.AmountRmb => group.Measures.Amounts.All,
        SummarySort.AmountGivenRmb => group.Measures.Amounts.Given,
        SummarySort.AmountReceivedRmb => group.Measures.Amounts.Received,
        SummarySort.YearlyRmb => group.Measures.Yearly.All,
        SummarySort.YearlyGivenRmb => group.Measures.Yearly.Given,
        SummarySort.YearlyReceivedRmb => group.Measures.Yearly.Received,
        _ => Sortable(group.Key[(SummaryDimension)key]),
    };

    // Sorts by the version, not by the code alone: two places can have had the same code, one after the other.
    private static object? Sortable(object? value) => value switch
    {
        null => null,
        TransferUnits transfer => $"{UnitMap.KeyOf(transfer.From.Unit)} {UnitMap.KeyOf(transfer.To.Unit)}",
        UnitOnDay unit => UnitMap.KeyOf(unit.Unit),
        CityRegion region => region.Id,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };
}
