using CoopGraph.Filters;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>Takes predicates apart.</summary>
internal static class SmallerPredicates
{
    /// <summary>Returns the smaller predicates that can replace a predicate for the same kind of subject, the smallest first.</summary>
    public static IEnumerable<Predicate?> Of(Predicate? predicate)
    {
        if (predicate is null)
            return [];
        IEnumerable<Predicate?> parts = predicate switch
        {
            Conjunction and => and.Terms.Concat(Without(and.Terms).Select(terms => new Conjunction(terms))),
            Disjunction or => or.Terms.Concat(Without(or.Terms).Select(terms => new Disjunction(terms))),
            Related related => Of(related.Where).Select(where => related with { Where = where }),
            Comparison { Values.Count: > 1 } comparison => comparison.Values.Select(value => comparison with { Values = [value] }),
            _ => [],
        };
        return [null, .. parts];
    }

    /// <summary>Returns the terms with one dropped, and with one made smaller.</summary>
    private static IEnumerable<IReadOnlyList<Predicate>> Without(IReadOnlyList<Predicate> terms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            yield return [.. terms.Take(i), .. terms.Skip(i + 1)];
            foreach (var smaller in Of(terms[i]).OfType<Predicate>())
                yield return [.. terms.Take(i), smaller, .. terms.Skip(i + 1)];
        }
    }
}
