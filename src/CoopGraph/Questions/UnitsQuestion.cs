using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>A question for units: one list for each selection, all filtered, sorted and paged alike.</summary>
/// <param name="Of">The lists.</param>
/// <param name="Where">The condition on the units of a list; null for all units.</param>
/// <param name="Order">The order of each list.</param>
/// <param name="Page">The rows of each list that are requested.</param>
public sealed record UnitsQuestion(IReadOnlyList<UnitSelection> Of, Predicate? Where, Ordering<UnitSort> Order, PageRequest Page)
{
    /// <summary>Returns an order by the given keys, then by code.</summary>
    public static Ordering<UnitSort> Ordering(IEnumerable<SortBy<UnitSort>>? keys) => new(keys ?? [], UnitSort.Code, textKeys: [UnitSort.Code, UnitSort.Name]);
}

/// <summary>A list of units.</summary>
/// <param name="Relation">The relation of the units to <paramref name="Of"/>.</param>
/// <param name="Level">The level of the units.</param>
/// <param name="Day">The day of the map.</param>
/// <param name="Of">The unit that they are related to; null for <see cref="UnitRelation.Everywhere"/>.</param>
public sealed record UnitSelection(UnitRelation Relation, AdministrativeLevel Level, DateOnly Day, UnitOnDay? Of = null);

/// <summary>The relation of the units of a list to a unit.</summary>
public enum UnitRelation
{
    /// <summary>All units in force.</summary>
    Everywhere,

    /// <summary>The units that lie in it, directly or not.</summary>
    Below,

    /// <summary>The units of its level with the same direct parent.</summary>
    Rivals,

    /// <summary>The units that share a border with it.</summary>
    Neighbours,
}

/// <summary>A key that units can be sorted by.</summary>
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
