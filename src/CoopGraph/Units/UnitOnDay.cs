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

    /// <inheritdoc/>
    public override string ToString() => $"{Unit.Code} {Unit.NameEn} on {Day:yyyy-MM-dd}";
}
