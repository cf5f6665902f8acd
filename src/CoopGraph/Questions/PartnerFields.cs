namespace CoopGraph.Questions;

/// <summary>Reads the values of a partner by which a list can be sorted.</summary>
public static class PartnerFields
{
    /// <summary>Returns a partner's value for a key of an order.</summary>
    /// <param name="partnership">The row.</param>
    /// <param name="key">The key.</param>
    /// <param name="day">The day of the unit that the partners are listed for.</param>
    public static object? ValueOf(this Partnership partnership, PartnerSort key, DateOnly day) => key switch
    {
        PartnerSort.CaseCount => (decimal)partnership.CaseCount,
        PartnerSort.LastYear => (decimal?)partnership.LastYear,
        PartnerSort.DistanceKm => (decimal?)partnership.DistanceKm,
        PartnerSort.Code => partnership.Partner.SortCode(day),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Partners cannot be sorted by it."),
    };
}
