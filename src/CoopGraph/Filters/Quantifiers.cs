namespace CoopGraph.Filters;

/// <summary>What the quantifiers mean.</summary>
public static class Quantifiers
{
    /// <summary>Whether as many of the related ones as the condition asks for fulfil it.</summary>
    /// <param name="related">The condition.</param>
    /// <param name="all">What the subject is related to: one, several or none.</param>
    /// <param name="matches">Decides for a related one.</param>
    public static bool HoldsFor<T>(this Related related, IEnumerable<T> all, Func<Predicate?, T, bool> matches) => related.Quantifier switch
    {
        Quantifier.Some => all.Any(one => matches(related.Where, one)),
        Quantifier.All => all.All(one => matches(related.Where, one)),
        Quantifier.None => !all.Any(one => matches(related.Where, one)),
        _ => throw new ArgumentOutOfRangeException(nameof(related), related.Quantifier, "Not a quantifier."),
    };
}
