namespace CoopGraph.Filters;

/// <summary>A condition on units, cases or ties. Every filter becomes this one small tree. Only a store translates it.</summary>
public abstract record Predicate
{
    /// <summary>Returns a predicate that holds if every one of the terms holds; with no term, it always holds.</summary>
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

/// <summary>A condition that holds if every term holds; with no term, it always holds.</summary>
/// <param name="Terms">The terms.</param>
public sealed record Conjunction(IReadOnlyList<Predicate> Terms) : Predicate;

/// <summary>A condition that holds if at least one term holds; with no term, it never holds.</summary>
/// <param name="Terms">The terms.</param>
public sealed record Disjunction(IReadOnlyList<Predicate> Terms) : Predicate;

/// <summary>A comparison of a value of the subject with given values.</summary>
/// <param name="Field">The value to compare.</param>
/// <param name="Comparator">The comparator.</param>
/// <param name="Values">
/// The given values, as a <see cref="ValueSet"/> if there are many: one, or for <see cref="Comparator.In"/> and <see cref="Comparator.Nin"/> any number. A value is text, a number as
/// decimal, a day as DateOnly, a time as DateTimeOffset, a bool or an enumeration's member, according to the field. Null means "not known".
/// </param>
public sealed record Comparison(FilterField Field, Comparator Comparator, IReadOnlyList<object?> Values) : Predicate;

/// <summary>A condition on the items that the subject is related to.</summary>
/// <param name="Relation">The relation to follow.</param>
/// <param name="Quantifier">The number of related items that must fulfil the condition.</param>
/// <param name="Where">The condition; null if any related item fulfils it.</param>
public sealed record Related(Relation Relation, Quantifier Quantifier, Predicate? Where) : Predicate;
