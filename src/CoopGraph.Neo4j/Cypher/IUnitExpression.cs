using CoopGraph.Filters;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>
/// A unit in a statement that a condition speaks of. What the map alone can tell of it is decided here, in memory, and reaches the
/// statement as a parameter; only what concerns cases is left to Cypher.
/// </summary>
internal interface IUnitExpression
{
    /// <summary>The place of the unit, as an expression; null where there is no unit.</summary>
    string Place { get; }

    /// <summary>A condition that the map decides, as an expression that is true or false.</summary>
    string Decide(Predicate predicate);

    /// <summary>The unit above that a relation leads to.</summary>
    IUnitExpression Follow(Func<UnitOnDay, UnitOnDay?> relation);
}
