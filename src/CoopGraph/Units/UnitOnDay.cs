using System.Globalization;

namespace CoopGraph.Units;

/// <summary>A unit together with a day on which it was in force. The unit's parent, rivals and neighbours depend on the day.</summary>
/// <param name="Unit">The version.</param>
/// <param name="Day">A day of its <see cref="AdministrativeUnit.Term"/>.</param>
public readonly record struct UnitOnDay(AdministrativeUnit Unit, DateOnly Day)
{
    /// <summary>Returns the unit on the day, or on the nearest day on which the unit was in force.</summary>
    public static UnitOnDay Nearest(AdministrativeUnit unit, DateOnly day)
    {
        if (unit.ValidFrom is { } from && day < from)
            return new(unit, from);
        return unit.ValidTo is { } to && day >= to ? new(unit, to.AddDays(-1)) : new(unit, day);
    }

    /// <summary>
    /// Returns the code by which lists are sorted. If the unit was not in force on the list's day, the unit's own day follows:
    /// <c>340122</c> or <c>340122@2010-01-01</c>.
    /// </summary>
    /// <remarks>
    /// A code identifies one unit on one day only. A unit that was not in force on the list's day is shown on another day. On the list's
    /// day, another unit may have its code. Without the unit's day in the key, a page could end between the two units and lose one.
    /// </remarks>
    /// <param name="day">The list's day.</param>
    public string SortCode(DateOnly day) =>
        Day == day ? Unit.Code.ToString() : string.Create(CultureInfo.InvariantCulture, $"{Unit.Code}@{Day:yyyy-MM-dd}");

    /// <inheritdoc/>
    public override string ToString() => $"{Unit.Code} {Unit.NameEn} on {Day:yyyy-MM-dd}";
}
