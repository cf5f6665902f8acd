namespace CoopGraph.Filters;

/// <summary>
/// A condition on units, cases or ties: the one small tree that every filter becomes. A store translates it; nobody else does.
/// </summary>
public abstract record Predicate
{
    /// <summary>Holds when every one of the terms does; with no term, always.</summary>
    public static Predicate AllOf(IReadOnlyList<Predicate> terms) => terms is [var single] ? single : new Conjunction(terms);

    /// <summary>
    /// The conditions of the predicate without the conjunctions and disjunctions around them, each a <see cref="Comparison"/> or a
    /// <see cref="Related"/>.
    /// </summary>
    public IEnumerable<Predicate> Leaves => this switch
    {
        Conjunction and => and.Terms.SelectMany(term => term.Leaves),
        Disjunction or => or.Terms.SelectMany(term => term.Leaves),
        _ => [this],
    };

    /// <summary>
    /// Whether the predicate holds for a subject: the one walk through conjunctions and disjunctions in memory. Its order is that of the
    /// terms, and it stops as soon as the result is certain.
    /// </summary>
    /// <typeparam name="T">The type of the subject.</typeparam>
    /// <param name="subject">The subject.</param>
    /// <param name="leaf">Decides a <see cref="Comparison"/> or a <see cref="Related"/> for the subject.</param>
    public bool Holds<T>(T subject, Func<Predicate, T, bool> leaf)
    {
        switch (this)
        {
            case Conjunction and:
                foreach (var term in and.Terms)
                {
                    if (!term.Holds(subject, leaf))
                        return false;
                }

                return true;
            case Disjunction or:
                foreach (var term in or.Terms)
                {
                    if (term.Holds(subject, leaf))
                        return true;
                }

                return false;
            default:
                return leaf(this, subject);
        }
    }
}

/// <summary>Holds when every term does; with no term, always.</summary>
/// <param name="Terms">The terms.</param>
public sealed record Conjunction(IReadOnlyList<Predicate> Terms) : Predicate;

/// <summary>Holds when at least one term does; with no term, never.</summary>
/// <param name="Terms">The terms.</param>
public sealed record Disjunction(IReadOnlyList<Predicate> Terms) : Predicate;

/// <summary>Compares a value of the subject with given ones.</summary>
/// <param name="Field">Which value.</param>
/// <param name="Comparator">How.</param>
/// <param name="Values">
/// One value, or for <see cref="Comparator.In"/> and <see cref="Comparator.Nin"/> any number: text, a number as decimal, a bool or
/// an enumeration's member, whatever the field holds; null stands for "not known".
/// </param>
public sealed record Comparison(FilterField Field, Comparator Comparator, IReadOnlyList<object?> Values) : Predicate;

/// <summary>Looks at what the subject is related to.</summary>
/// <param name="Relation">Which relation to follow.</param>
/// <param name="Quantifier">How many of the related ones must fulfil the condition.</param>
/// <param name="Where">The condition; null: any related one will do.</param>
public sealed record Related(Relation Relation, Quantifier Quantifier, Predicate? Where) : Predicate;
