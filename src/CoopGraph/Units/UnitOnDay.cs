using System.Globalization;

namespace CoopGraph.Units;

/// <summary>A unit together with a day on which it was in force: what its parent, its rivals and its neighbours depend on.</summary>
/// <param name="Unit">The version.</param>
/// <param name="Day">A day of its <see cref="AdministrativeUnit.Term"/>.</param>
public readonly record struct UnitOnDay(AdministrativeUnit Unit, DateOnly Day)
{
    /// <summary>The unit on the day, or on the day nearest to it on which the unit was in force.</summary>
    public static UnitOnDay Nearest(AdministrativeUnit unit, DateOnly day)
    {
        if (unit.ValidFrom is { } from && day < from)
            return new(unit, from);
        return unit.ValidTo is { } to && day >= to ? new(unit, to.AddDays(-1)) : new(unit, day);
    }

    /// <summary>
    /// The code by which lists are sorted; where the unit was not in force on the list's day, followed by the unit's own day: <c>340122</c>
    /// or <c>340122@2010-01-01</c>.
    /// </summary>
    /// <remarks>
    /// A code names one unit on one day only. A unit that was not in force on the list's day is shown as it was on another, and another
    /// unit may have its code by now. Without its day a page could end between the two and lose one.
    /// </remarks>
    /// <param name="day">The list's day.</param>
    public string SortCode(DateOnly day) =>
        Day == day ? Unit.Code.ToString() : string.Create(CultureInfo.InvariantCulture, $"{Unit.Code}@{Day:yyyy-MM-dd}");

    /// <inheritdoc/>
    public override string ToString() => $"{Unit.Code} {Unit.NameEn} on {Day:yyyy-MM-dd}";
}
