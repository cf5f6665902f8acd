namespace CoopGraph.Units;

public sealed partial class UnitMap
{
    private readonly ILookup<(UnitCode Code, DateOnly On), UnitChange> _changesFrom;
    private readonly ILookup<UnitCode, UnitChange> _changesTo;

    /// <summary>Returns the units that replaced this one when it ended, one row for each heir.</summary>
    public IEnumerable<UnitSuccession> SuccessorsOf(AdministrativeUnit unit) =>
        unit.ValidTo is not { } end
            ? []
            : from change in _changesFrom[(unit.Code, end)]
              from code in change.Successors
              let heir = Find(code, end)
              where heir is not null
              select new UnitSuccession(change, new UnitOnDay(heir, end));

    /// <summary>
    /// Returns the units that this one replaced, one row each. They ended when this one began, or later if they were absorbed into it.
    /// </summary>
    public IEnumerable<UnitSuccession> PredecessorsOf(AdministrativeUnit unit) =>
        from change in _changesTo[unit.Code]
        where unit.IsInForceOn(change.On)
        orderby change.On, change.Code
        let eve = change.On.AddDays(-1)
        let ancestor = Find(change.Code, eve)
        where ancestor is not null
        select new UnitSuccession(change, new UnitOnDay(ancestor, eve));
}

/// <summary>A change together with the unit that it leads to.</summary>
/// <param name="Change">The change.</param>
/// <param name="Unit">A successor on its first day, or a predecessor on its last day.</param>
public sealed record UnitSuccession(UnitChange Change, UnitOnDay Unit);
