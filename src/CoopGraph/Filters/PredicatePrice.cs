namespace CoopGraph.Filters;

/// <summary>
/// The price of a filter: an estimate of the work for one row of a list, in comparisons of one value. It follows from the filter alone, so
/// that a filter that is too expensive is refused before any row is read.
/// </summary>
public static class PredicatePrice
{
    // A place has some ten ties on average, and some places have hundreds.
    private const int OfTies = 25;
    private const int OfParties = 3;

    // Values beyond the first are looked up, not compared one by one. They must be read all the same.
    private const int ValuesForOne = 50;

    /// <summary>Returns the price; 0 without a filter.</summary>
    /// <param name="predicate">The filter; null for none.</param>
    public static long Of(Predicate? predicate) => predicate switch
    {
        null => 0,
        Conjunction and => and.Terms.Sum(Of),
        Disjunction or => or.Terms.Sum(Of),
        Comparison { Field: FilterField.CooperationCount or FilterField.PartnerCount } => OfTies,
        Comparison comparison => 1 + (comparison.Values.Count / ValuesForOne),
        Related { Relation: Relation.Cooperations or Relation.Partners } related => OfTies + Of(related.Where),
        Related { Relation: Relation.Parties } related => OfParties * (1 + Of(related.Where)),
        Related related => 1 + Of(related.Where),
        _ => throw new ArgumentException($"There is no price for {predicate}.", nameof(predicate)),
    };
}
