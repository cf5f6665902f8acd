using CoopGraph.Filters;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>
/// Finds the parties that a condition on cases requires and that the map can decide. The cases can then be found from their parties.
/// </summary>
internal static class RequiredParties
{
    /// <summary>
    /// Returns constellations such that every case that fulfils the condition has a party with one of them. If the condition makes several
    /// such demands, the one that the fewest constellations fulfil is used.
    /// </summary>
    /// <returns>Null where the condition demands no such party.</returns>
    public static string[]? Find(Predicate? where, UnitMap map, CancellationToken cancellation) =>
        Terms(where)
            .OfType<Related>()
            .Where(term => term is { Relation: Relation.Parties, Quantifier: Quantifier.Some })
            .Select(term => Terms(term.Where).OfType<Related>().Where(TellsTheUnit).ToArray())
            .Where(demands => demands.Length > 0)
            .Select(demands => PartyUnitExpression.Fitting(map, Predicate.AllOf([.. demands.Select(demand => demand.Where!)]), cancellation))
            .MinBy(fitting => fitting.Length);

    private static IEnumerable<Predicate> Terms(Predicate? predicate) => predicate switch
    {
        null => [],
        Conjunction and => and.Terms.SelectMany(Terms),
        _ => [predicate],
    };

    private static bool TellsTheUnit(Related term) =>
        term is { Relation: Relation.Unit, Where: { } where, Quantifier: Quantifier.Some or Quantifier.All } && MapOnlyPredicates.Contains(where);
}
