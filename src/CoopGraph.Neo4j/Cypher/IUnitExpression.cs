using CoopGraph.Filters;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>
/// The unit of a condition in a statement. All that the map alone decides about it is decided here, in memory, and passed to the statement
/// as a parameter. Only the facts about cases are left to Cypher.
/// </summary>
internal interface IUnitExpression
{
    /// <summary>The place of the unit, as an expression; null where there is no unit.</summary>
    string Place { get; }

    /// <summary>
    /// The level of the unit, as an expression, where its place had several levels; null where it had one. Its partners are those of its
    /// level.
    /// </summary>
    string Level { get; }

    /// <summary>Returns a condition that the map decides, as an expression that is true or false.</summary>
    string Decide(Predicate predicate);

    /// <summary>Returns the unit above that a relation leads to.</summary>
    IUnitExpression Follow(Func<UnitOnDay, UnitOnDay?> relation);
}
