using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>Which units? One list for each selection, all filtered, sorted and paged alike.</summary>
/// <param name="Of">The lists.</param>
/// <param name="Where">Which units of a list count; null: all.</param>
/// <param name="Order">The order of each list.</param>
/// <param name="Page">Which rows of each list are wanted.</param>
public sealed record UnitsQuestion(IReadOnlyList<UnitSelection> Of, Predicate? Where, Ordering<UnitSort> Order, PageRequest Page)
{
    /// <summary>By code, after the keys asked for.</summary>
    public static Ordering<UnitSort> Ordering(IEnumerable<SortBy<UnitSort>>? keys) => new(keys ?? [], UnitSort.Code, textKeys: [UnitSort.Code, UnitSort.Name]);
}

/// <summary>A list of units.</summary>
/// <param name="Relation">How the units stand to <paramref name="Of"/>.</param>
/// <param name="Level">The level of the units.</param>
/// <param name="Day">The day whose map is meant.</param>
/// <param name="Of">The unit that they are related to; null for <see cref="UnitRelation.Everywhere"/>.</param>
public sealed record UnitSelection(UnitRelation Relation, AdministrativeLevel Level, DateOnly Day, UnitOnDay? Of = null);

/// <summary>How the units of a list stand to a unit.</summary>
public enum UnitRelation
{
    /// <summary>All units in force.</summary>
    Everywhere,

    /// <summary>Those that lie in it, directly or not.</summary>
    Below,

    /// <summary>Those of its level with the same direct parent.</summary>
    Rivals,

    /// <summary>Those that share a border with it.</summary>
    Neighbours,
}

/// <summary>What units can be sorted by.</summary>
public enum UnitSort
{
    /// <summary>The code. Unique on a day.</summary>
    Code,

    /// <summary>The romanised name.</summary>
    Name,

    /// <summary>The number of cases in which the unit or a unit below it takes part.</summary>
    CooperationCount,

    /// <summary>The number of partners of its own level.</summary>
    PartnerCount,
}
