using CoopGraph.Filters;

namespace CoopGraph.Neo4j.Facts;

/// <summary>
/// Judges which conditions facts in memory decide: all but those on titles, which stay in Neo4j, and those on single ties with partners.
/// </summary>
internal static class FactsInMemory
{
    /// <summary>Returns whether a condition on cases needs nothing that is not in memory.</summary>
    public static bool Decide(Predicate? where) => where is null || where.Leaves.All(leaf => leaf switch
    {
        Comparison comparison => comparison.Field != FilterField.Title,
        Related { Relation: Relation.Parties } related => DecideOfParty(related.Where),
        Related { Relation: Relation.ArrangedBy } related => DecideOfUnit(related.Where),
        _ => false,
    });

    /// <summary>Returns whether a condition on units needs nothing that is not in memory.</summary>
    public static bool DecideOfUnit(Predicate? where) => where is null || where.Leaves.All(leaf => leaf switch
    {
        Comparison => true,
        Related { Relation: Relation.Parent or Relation.Province } related => DecideOfUnit(related.Where),
        Related { Relation: Relation.Cooperations } related => Decide(related.Where),
        Related { Relation: Relation.Partners, Where: null } => true,
        _ => false,
    });

    private static bool DecideOfParty(Predicate? where) => where is null || where.Leaves.All(leaf => leaf switch
    {
        Comparison => true,
        Related { Relation: Relation.Unit } related => DecideOfUnit(related.Where),
        _ => false,
    });
}
