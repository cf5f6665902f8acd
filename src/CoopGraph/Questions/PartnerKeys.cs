using System.Globalization;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>What partners are sorted by.</summary>
public static class PartnerKeys
{
    /// <summary>A partner's value for a key of an order.</summary>
    /// <param name="partnership">The row.</param>
    /// <param name="key">The key.</param>
    /// <param name="day">The day of the unit that was asked about.</param>
    public static object? ValueOf(this Partnership partnership, PartnerSort key, DateOnly day) => key switch
    {
        PartnerSort.CaseCount => (decimal)partnership.CaseCount,
        PartnerSort.LastYear => (decimal?)partnership.LastYear,
        PartnerSort.DistanceKm => (decimal?)partnership.DistanceKm,
        PartnerSort.Code => CodeOf(partnership.Partner, day),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Partners cannot be sorted by it."),
    };

    /// <summary>
    /// A partner's code, with the partner's own day where that is not the one that was asked about: <c>340122</c> or
    /// <c>340122@2010-01-01</c>.
    /// </summary>
    /// <remarks>
    /// A code names one unit on one day only. A partner that was not in force on the day stands there as it was on another, and another
    /// partner may bear its code by now; without its day a page could end between the two and lose one.
    /// </remarks>
    /// <param name="partner">The partner.</param>
    /// <param name="day">The day of the unit that was asked about.</param>
    public static string CodeOf(UnitOnDay partner, DateOnly day)
    {
        var (unit, its) = partner;
        return its == day ? unit.Code.ToString() : string.Create(CultureInfo.InvariantCulture, $"{unit.Code}@{its:yyyy-MM-dd}");
    }
}
