namespace CoopGraph.Filters;

/// <summary>A relation that a predicate can follow from its subject.</summary>
public enum Relation
{
    /// <summary>From a unit to the unit that it lies directly in.</summary>
    Parent,

    /// <summary>From a unit to its province, which for a province is itself.</summary>
    Province,

    /// <summary>From a unit to the cases in which it or a unit below it takes part.</summary>
    Cooperations,

    /// <summary>From a unit to its ties with partners of its level.</summary>
    Partners,

    /// <summary>From a case to its parties.</summary>
    Parties,

    /// <summary>From a case to the government that arranged it.</summary>
    ArrangedBy,

    /// <summary>From a party to its unit, or from a tie to the partner's unit.</summary>
    Unit,
}
