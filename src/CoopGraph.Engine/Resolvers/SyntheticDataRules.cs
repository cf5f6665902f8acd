using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;

namespace CoopGraph.Engine.Resolvers;

/// <summary>Decides whether synthetic cases can have a part in the result of a filter or an order, from the question alone.</summary>
internal static class SyntheticDataRules
{
    /// <summary>Admits the synthetic cases, or the ties that synthetic cases make, only.</summary>
    public static Predicate Only { get; } = new Comparison(FilterField.Provenance, Comparator.Eq, [Provenance.Synthetic]);

    /// <summary>Returns whether a filter of cases or ties admits synthetic ones, so that they are counted.</summary>
    public static bool Admits(Predicate? where) => where is null || where.Holds(Provenance.Synthetic, static (leaf, synthetic) =>
        leaf is not Comparison { Field: FilterField.Provenance } comparison || comparison.Holds(synthetic));

    /// <summary>Returns whether a filter picks its rows by cases or ties of units, which can include synthetic ones.</summary>
    public static bool PicksBy(Predicate? where) => where is not null && where.Leaves.Any(leaf => leaf switch
    {
        Comparison comparison => comparison.Field is FilterField.CooperationCount or FilterField.PartnerCount,
        Related { Relation: Relation.Cooperations or Relation.Partners } related => Admits(related.Where) || PicksBy(related.Where),
        Related related => PicksBy(related.Where),
        _ => false,
    });

    /// <summary>Returns whether an order ranks units by the number of their cases or partners.</summary>
    public static bool RanksBy(Ordering<UnitSort> order) => order.Keys.Any(by => by.Key is UnitSort.CooperationCount or UnitSort.PartnerCount);

    /// <summary>Returns whether one of the cases is synthetic.</summary>
    public static bool AreIn(IEnumerable<CaseFacts> cases) => cases.Any(facts => facts.Provenance == Provenance.Synthetic);
}
