using CoopGraph.Filters;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>The conditions on units that the map alone decides. They concern no case and no partner.</summary>
internal static class MapOnlyPredicates
{
    /// <summary>Whether the map alone decides a condition on a unit. Null, the condition that always holds, is one of them.</summary>
    public static bool Contains(Predicate? predicate) => predicate is null || predicate.Leaves.All(leaf => leaf switch
    {
        Comparison comparison => comparison.Field is not (FilterField.CooperationCount or FilterField.PartnerCount),
        Related related => related.Relation is Relation.Parent or Relation.Province && Contains(related.Where),
        _ => false,
    });
}
