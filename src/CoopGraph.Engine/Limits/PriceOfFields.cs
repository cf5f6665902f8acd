using CoopGraph.Engine.Execution.Planning;
using GraphQL.Validation;

namespace CoopGraph.Engine.Limits;

/// <summary>The price of the fields of a selection: one sum for those that no variable changes, and the others.</summary>
internal sealed class PriceOfFields
{
    private static readonly RequestValues NoValues = new(Variables.None);

    private readonly Price _constant;
    private readonly FieldPrice[] _others;

    private PriceOfFields(IEnumerable<FieldPrice> fields)
    {
        var others = new List<FieldPrice>();
        foreach (var field in fields)
        {
            DependsOnVariables |= field.DependsOnVariables;
            if (field.DependsOnVariables || field.DependsOnParent)
                others.Add(field);
            else
                _constant += field.Of(NoValues, null);
        }

        _others = [.. others];
    }

    /// <summary>Whether a variable changes the price.</summary>
    public bool DependsOnVariables { get; }

    /// <summary>Compiles the price of the fields of an operation. A fragment is compiled once, however often it is used.</summary>
    /// <param name="fields">The fields as written.</param>
    public static PriceOfFields Of(IReadOnlyList<WrittenField> fields) =>
        new(PricesOf(fields, new Dictionary<IReadOnlyList<WrittenField>, PriceOfFields>(ReferenceEqualityComparer.Instance), isRoot: true));

    /// <summary>Returns the price in one object.</summary>
    /// <param name="values">The values of the request.</param>
    /// <param name="parent">The field above; null for the root.</param>
    public Price Of(RequestValues values, RequestedField? parent)
    {
        var price = _constant;
        foreach (var field in _others)
            price += field.Of(values, parent);
        return price;
    }

    private static PriceOfFields Of(IReadOnlyList<WrittenField> fields, Dictionary<IReadOnlyList<WrittenField>, PriceOfFields> known)
    {
        if (!known.TryGetValue(fields, out var price))
            known[fields] = price = new(PricesOf(fields, known, isRoot: false));
        return price;
    }

    private static IEnumerable<FieldPrice> PricesOf(
        IReadOnlyList<WrittenField> fields, Dictionary<IReadOnlyList<WrittenField>, PriceOfFields> known, bool isRoot) =>
        fields.Select(field => new FieldPrice(field, Of(field.Fields, known), isRoot));
}
