using System.Collections;
using System.Globalization;
using CoopGraph.Filters;
using CoopGraph.Units;
using GraphQL.Types;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>The base of the inputs that compare one value: each field is a comparator.</summary>
internal abstract class OperationInput : InputObjectGraphType
{
    private const double Largest = 1e18;
    private readonly Dictionary<string, Comparator> _comparators = [];

    protected OperationInput(string name, string description)
    {
        Name = name;
        Description = description + " All comparisons given must hold. An unknown value equals only null.";
    }

    public override object ParseDictionary(IDictionary<string, object?> value) =>
        new Operations([.. value.Select(given => (_comparators[given.Key], Values(_comparators[given.Key], given.Value)))]);

    /// <summary>Adds the comparators of equality: eq, neq, in, nin.</summary>
    protected void AddIdentity(Type scalar)
    {
        var list = typeof(ListGraphType<>).MakeGenericType(scalar);
        Add(Comparator.Eq, scalar, "Equal to this value; null means not known.");
        Add(Comparator.Neq, scalar, "Not equal to this value: the opposite of `eq`.");
        Add(Comparator.In, list, "Equal to one of these values.");
        Add(Comparator.Nin, list, "Equal to none of these values: the opposite of `in`.");
    }

    /// <summary>Adds the comparators of order: gt, gte, lt, lte.</summary>
    protected void AddOrder(Type scalar)
    {
        Add(Comparator.Gt, scalar, "Greater than this value.");
        Add(Comparator.Gte, scalar, "Greater than or equal to this value.");
        Add(Comparator.Lt, scalar, "Less than this value.");
        Add(Comparator.Lte, scalar, "Less than or equal to this value.");
    }

    /// <summary>Adds the comparators of parts of text: contains, startsWith, endsWith.</summary>
    protected void AddText()
    {
        Add(Comparator.Contains, typeof(StringGraphType), "Contains this text somewhere.");
        Add(Comparator.StartsWith, typeof(StringGraphType), "Begins with this text.");
        Add(Comparator.EndsWith, typeof(StringGraphType), "Ends with this text.");
    }

    private void Add(Comparator comparator, Type type, string description)
    {
        var name = NameOf(comparator);
        Field(name, type).Description(description);
        _comparators.Add(name, comparator);
    }

    private static string NameOf(Comparator comparator) => char.ToLowerInvariant(comparator.ToString()[0]) + comparator.ToString()[1..];

    private static IReadOnlyList<object?> Values(Comparator comparator, object? value) =>
        comparator switch
        {
            Comparator.In or Comparator.Nin => new ValueSet(
                GivenNulls.Refuse<IEnumerable>(NameOf(comparator), value, "For unknown values, write null as an item of the list.").Cast<object?>().Select(Value)),
            Comparator.Eq or Comparator.Neq => new object?[] { Value(value) },
            _ => new object?[] { Value(GivenNulls.Refuse<object>(NameOf(comparator), value, "For an unknown value, write `eq: null`.")) },
        };

    private static object? Value(object? given) => given switch
    {
        // Far beyond every value of the data, and within the range of every store: such a number is simply greater, or less, than all of them.
        double number => Convert.ToDecimal(Math.Clamp(number, -Largest, Largest), CultureInfo.InvariantCulture),
        int or long or float => Convert.ToDecimal(given, CultureInfo.InvariantCulture),
        UnitCode code => code.ToString(),
        _ => given,
    };
}

/// <summary>Comparisons of one value, before the field is known.</summary>
internal sealed record Operations(IReadOnlyList<(Comparator Comparator, IReadOnlyList<object?> Values)> All)
{
    public Predicate On(FilterField field) =>
        Predicate.AllOf([.. All.Select(operation => new Comparison(field, operation.Comparator, operation.Values))]);

    public Predicate OnAny(FilterField field, IReadOnlyList<Relation> path) => Predicate.AllOf([.. All.Select(operation => operation.Comparator switch
    {
        Comparator.Neq => At(path, Quantifier.None, new Comparison(field, Comparator.Eq, operation.Values)),
        Comparator.Nin => At(path, Quantifier.None, new Comparison(field, Comparator.In, operation.Values)),
        _ => At(path, Quantifier.Some, new Comparison(field, operation.Comparator, operation.Values)),
    })]);

    private static Related At(IReadOnlyList<Relation> path, Quantifier quantifier, Predicate where) => path is [var only]
        ? new Related(only, quantifier, where)
        : new Related(path[0], quantifier, At([.. path.Skip(1)], Quantifier.Some, where));
}
