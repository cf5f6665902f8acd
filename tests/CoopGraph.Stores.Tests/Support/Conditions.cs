using CoopGraph.Filters;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>Short methods that write predicates.</summary>
internal static class Conditions
{
    public static Predicate Is(FilterField field, object? value) => new Comparison(field, Comparator.Eq, [value]);

    public static Predicate Compare(FilterField field, Comparator comparator, params object?[] values) => new Comparison(field, comparator, values);

    public static Predicate Some(Relation relation, Predicate? where = null) => new Related(relation, Quantifier.Some, where);

    public static Predicate All(Relation relation, Predicate? where = null) => new Related(relation, Quantifier.All, where);

    public static Predicate None(Relation relation, Predicate? where = null) => new Related(relation, Quantifier.None, where);

    /// <summary>Returns the condition that something holds for some party.</summary>
    public static Predicate SomeParty(Predicate where) => Some(Relation.Parties, Some(Relation.Unit, where));
}
