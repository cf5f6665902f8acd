using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Asking;

/// <summary>Stands where a condition has been found to concern the map only.</summary>
internal sealed class NoTies : ITieFacts
{
    public static readonly NoTies Instance = new();

    public bool Holds(Related related, UnitOnDay unit) => throw new InvalidOperationException($"{related.Relation} is not for the map to decide.");

    public int Count(FilterField field, UnitOnDay unit) => throw new InvalidOperationException($"{field} is not for the map to decide.");

    /// <summary>Whether the map alone decides a condition on a unit.</summary>
    public static bool AreIn(Predicate? predicate) => predicate switch
    {
        null => true,
        Conjunction and => and.Terms.All(AreIn),
        Disjunction or => or.Terms.All(AreIn),
        Comparison comparison => comparison.Field is not (FilterField.CooperationCount or FilterField.PartnerCount),
        Related related => related.Relation is Relation.Parent or Relation.Province && AreIn(related.Where),
        _ => false,
    };
}
