namespace CoopGraph.Units;

public sealed partial class UnitMap
{
    private readonly ILookup<(UnitCode Code, DateOnly On), UnitChange> _changesFrom;
    private readonly ILookup<UnitCode, UnitChange> _changesTo;

    /// <summary>The units that took this one's place when it ended, one row an heir.</summary>
    public IEnumerable<UnitSuccession> SuccessorsOf(AdministrativeUnit unit) =>
        unit.ValidTo is not { } end
            ? []
            : from change in _changesFrom[(unit.Code, end)]
              from code in change.Successors
              let heir = Find(code, end)
              where heir is not null
              select new UnitSuccession(change, new UnitOnDay(heir, end));

    /// <summary>
    /// The units whose place this one took, one row each: when it began, and for units absorbed into it, also later.
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
/// <param name="Change">What happened.</param>
/// <param name="Unit">A successor on its first day, or a predecessor on its last.</param>
public sealed record UnitSuccession(UnitChange Change, UnitOnDay Unit);
