namespace CoopGraph.Questions;

/// <summary>
/// A condition on units, cases or ties: the one small tree that every filter becomes. A store translates it; nobody else does.
/// </summary>
public abstract record Predicate
{
    /// <summary>Holds when every one of the terms does; with no term, always.</summary>
    public static Predicate AllOf(IReadOnlyList<Predicate> terms) => terms is [var single] ? single : new Conjunction(terms);
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
public sealed record Comparison(Field Field, Comparator Comparator, IReadOnlyList<object?> Values) : Predicate;

/// <summary>Looks at what the subject is related to.</summary>
/// <param name="Relation">Which relation to follow.</param>
/// <param name="Quantifier">How many of the related ones must fulfil the condition.</param>
/// <param name="Where">The condition; null: any related one will do.</param>
public sealed record Related(Relation Relation, Quantifier Quantifier, Predicate? Where) : Predicate;

/// <summary>How many of the related ones must fulfil a condition.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>Every one; holds where there is none.</summary>
    All,

    /// <summary>Not a single one; holds where there is none.</summary>
    None,
}

/// <summary>What a predicate can follow from its subject.</summary>
public enum Relation
{
    /// <summary>From a unit to the one it lies directly in.</summary>
    Parent,

    /// <summary>From a unit to its province, which for a province is itself.</summary>
    Province,

    /// <summary>From a unit to the cases in which it or a unit below it takes part.</summary>
    Cooperations,

    /// <summary>From a unit to its ties with partners of its level.</summary>
    Partners,

    /// <summary>From a case to its parties.</summary>
    Parties,

    /// <summary>From a case to the government that arranged it.</summary>
    ArrangedBy,

    /// <summary>From a party to its unit, or from a tie to the partner's unit.</summary>
    Unit,
}
