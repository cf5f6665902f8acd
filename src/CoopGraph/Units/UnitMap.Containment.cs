namespace CoopGraph.Units;

public sealed partial class UnitMap
{
    private readonly ILookup<UnitCode, Containment> _parents;
    private readonly ILookup<UnitCode, Containment> _children;

    /// <summary>Returns the unit that this one lay directly in on its day; null for the country.</summary>
    public UnitOnDay? ParentOf(UnitOnDay unit)
    {
        foreach (var containment in _parents[unit.Unit.Code])
        {
            if (containment.Term.Contains(unit.Day) && Find(containment.Parent, unit.Day) is { } parent)
                return new UnitOnDay(parent, unit.Day);
        }

        return null;
    }

    /// <summary>Returns the parent, the parent's parent and so on, up to the country.</summary>
    public IEnumerable<UnitOnDay> AncestorsOf(UnitOnDay unit)
    {
        for (var parent = ParentOf(unit); parent is { } found; parent = ParentOf(found))
            yield return found;
    }

    /// <summary>Returns the unit itself or the unit above it that has the level; null if there is none.</summary>
    public UnitOnDay? AtLevel(UnitOnDay unit, AdministrativeLevel level)
    {
        if (unit.Unit.Level == level)
            return unit;
        foreach (var ancestor in AncestorsOf(unit))
        {
            if (ancestor.Unit.Level == level)
                return ancestor;
        }

        return null;
    }

    /// <summary>Returns the units that lay directly in this one on its day, by code.</summary>
    public IEnumerable<UnitOnDay> ChildrenOf(UnitOnDay unit)
    {
        foreach (var containment in _children[unit.Unit.Code])
        {
            if (containment.Term.Contains(unit.Day) && Find(containment.Child, unit.Day) is { } child)
                yield return new UnitOnDay(child, unit.Day);
        }
    }

    /// <summary>Returns the units of the level that lay in this one on its day, directly or not, by code.</summary>
    public IEnumerable<UnitOnDay> Below(UnitOnDay unit, AdministrativeLevel level)
    {
        var found = new List<UnitOnDay>();
        Collect(unit);
        return found.OrderBy(u => u.Unit.Code);

        void Collect(UnitOnDay above)
        {
            foreach (var child in ChildrenOf(above))
            {
                if (child.Unit.Level == level)
                    found.Add(child);
                else if (child.Unit.Level < level)
                    Collect(child);
            }
        }
    }

    /// <summary>
    /// Returns the units that this one competes with: the other units of its level with the same direct parent on the day, by code.
    /// </summary>
    public IEnumerable<UnitOnDay> RivalsOf(UnitOnDay unit) =>
        ParentOf(unit) is { } parent
            ? ChildrenOf(parent).Where(sibling => sibling.Unit.Level == unit.Unit.Level && sibling.Unit != unit.Unit)
            : [];
}
