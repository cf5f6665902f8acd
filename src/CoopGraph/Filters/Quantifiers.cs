namespace CoopGraph.Filters;

/// <summary>Evaluates quantifiers.</summary>
public static class Quantifiers
{
    /// <summary>Returns whether as many related items fulfil the condition as it requires.</summary>
    /// <param name="related">The condition.</param>
    /// <param name="all">The items that the subject is related to: one, several or none.</param>
    /// <param name="matches">Decides for one related item.</param>
    public static bool HoldsFor<T>(this Related related, IEnumerable<T> all, Func<Predicate?, T, bool> matches) => related.Quantifier switch
    {
        Quantifier.Some => all.Any(one => matches(related.Where, one)),
        Quantifier.All => all.All(one => matches(related.Where, one)),
        Quantifier.None => !all.Any(one => matches(related.Where, one)),
        _ => throw new ArgumentOutOfRangeException(nameof(related), related.Quantifier, "Not a quantifier."),
    };
}
