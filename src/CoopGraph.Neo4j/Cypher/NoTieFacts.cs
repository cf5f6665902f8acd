using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>The facts about ties for conditions of <see cref="MapOnlyPredicates"/>, which need none.</summary>
internal sealed class NoTieFacts : ITieFacts
{
    public static readonly NoTieFacts Instance = new();

    public bool Holds(Related related, UnitOnDay unit) => throw new InvalidOperationException($"{related.Relation} is not for the map to decide.");

    public int Count(FilterField field, UnitOnDay unit) => throw new InvalidOperationException($"{field} is not for the map to decide.");
}
