using CoopGraph.Filters;
using GraphQL.Types;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>
/// The base of all filters: an input object that is read directly into a <see cref="Predicate"/>. All fields given must hold; `and` and
/// `or` combine further filters of the same kind.
/// </summary>
internal abstract class FilterInput : InputObjectGraphType
{
    private readonly Dictionary<string, Func<object?, Predicate?>> _readers = [];

    protected FilterInput(string name, string description)
    {
        Name = name;
        Description = description + " All fields given must hold. Null is refused for a field, unless its description gives null a meaning: leave the field out instead.";
        var list = typeof(ListGraphType<>).MakeGenericType(typeof(NonNullGraphType<>).MakeGenericType(GetType()));
        Term("and", list, "A list of filters that must all hold, too.", value => Combine("and", value, terms => new Conjunction(terms)));
        Term("or", list, "A list of filters of which at least one must hold, too; an empty list has no effect.", value => Combine("or", value, terms => new Disjunction(terms)));
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        Predicate.AllOf([.. value.Select(given => _readers[given.Key](given.Value)).OfType<Predicate>()]);

    /// <summary>Adds a field that compares a value.</summary>
    protected void Compare<TOperations>(string name, FilterField field, string description)
        where TOperations : OperationInput =>
        Term(name, typeof(TOperations), description, value => GivenNulls.Refuse<Operations>(name, value, AskForUnknown(name)).On(field));

    /// <summary>
    /// Adds a field that compares a value of related items. A comparison holds if it holds for one of them. `neq` and `nin` remain the exact
    /// opposites of `eq` and `in`, so they must hold for all.
    /// </summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="field">The value.</param>
    /// <param name="path">The relations that lead to the items.</param>
    /// <param name="description">The description of the field.</param>
    protected void CompareAny<TOperations>(string name, FilterField field, IReadOnlyList<Relation> path, string description)
        where TOperations : OperationInput =>
        Term(name, typeof(TOperations), description, value => GivenNulls.Refuse<Operations>(name, value, AskForUnknown(name)).OnAny(field, path));

    /// <summary>Adds a field with a filter on one related item. Null requires that there is none.</summary>
    protected void One<TFilter>(string name, Relation relation, string description)
        where TFilter : FilterInput =>
        Term(name, typeof(TFilter), description, value => value is Predicate where
            ? new Related(relation, Quantifier.Some, where)
            : new Related(relation, Quantifier.None, null));

    /// <summary>Adds a field with conditions on several related items.</summary>
    protected void Many<TListFilter>(string name, Relation relation, string description)
        where TListFilter : ListFilterInput =>
        Term(name, typeof(TListFilter), description, value => GivenNulls.Refuse<Quantified>(name, value, $"For none at all, write `{name}: {{any: false}}`.").Over(relation));

    private void Term(string name, Type type, string description, Func<object?, Predicate?> read)
    {
        Field(name, type).Description(description);
        _readers.Add(name, read);
    }

    private static Predicate? Combine(string name, object? value, Func<IReadOnlyList<Predicate>, Predicate> combine) =>
        GivenNulls.Refuse<IEnumerable<object?>>(name, value, null).Select(term => (Predicate)GivenNulls.Refuse<object>($"an item of {name}", term, null)).ToArray()
            is { Length: > 0 } given ? combine(given) : null;

    private static string AskForUnknown(string name) => $"For an unknown value, write `{name}: {{eq: null}}`.";
}
