using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Language.Values;

/// <summary>A fault of a value, in words that are the same for a literal and for a variable.</summary>
/// <param name="Path">The place: the name of the argument or of the variable, the fields within it, and the index of an item, such as <c>where.or[1].year.gte</c>.</param>
/// <param name="Value">The wrong value, or the object that lacks a field.</param>
/// <param name="Sentence">The fault, and the right form.</param>
internal sealed record ValueFault(string Path, GivenValue Value, string Sentence)
{
    private const int LongestName = 64;

    /// <summary>Returns the first fault of a value; null for a value that its type takes (section 5.6 of the specification).</summary>
    /// <param name="type">The type of the input.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">The place of the value.</param>
    public static ValueFault? Find(IGraphType type, GivenValue value, string path) => type switch
    {
        _ when value.IsVariable => null,
        NonNullGraphType when value.IsNull => new(path, value, $"It is null: give a value of type {type}."),
        NonNullGraphType nonNull => Find(nonNull.ResolvedType!, value, path),
        _ when value.IsNull => null,
        ListGraphType list when value.Items is { } items => First(items.Select((item, index) => Find(list.ResolvedType!, item, $"{path}[{index}]"))),
        ListGraphType list => Find(list.ResolvedType!, value, path),
        IInputObjectGraphType input => OfObject(input, value, path),
        ScalarGraphType scalar => OfScalar(scalar, value) is { } sentence ? new(path, value, sentence) : null,
        _ => null,
    };

    private static ValueFault? OfObject(IInputObjectGraphType type, GivenValue value, string path)
    {
        if (value.Fields is not { } fields)
            return new(path, value, $"{Shown(value)} is no object: give one with fields of {type.Name}, such as {{{type.Fields.First().Name}: …}}.");
        foreach (var (name, given) in fields)
        {
            if (type.GetField(name) is null)
                return new($"{path}.{name}", given, $"{type.Name} has no field '{name}'.{Nearest(name, type.Fields.Select(field => field.Name))}");
        }

        if (type.IsOneOf && fields is not [{ Value.IsNull: false }])
            return new(path, value, OneOfInputs.Refusal(type, [.. fields.Select(field => field.Name)]));
        var missing = type.Fields.FirstOrDefault(field =>
            field is { ResolvedType: NonNullGraphType, DefaultValue: null } && fields.All(given => given.Name != field.Name));
        return missing is not null
            ? new(path, value, $"The field '{missing.Name}' is missing: give a value of type {missing.ResolvedType}.")
            : First(fields.Select(given => Find(type.GetField(given.Name)!.ResolvedType!, given.Value, $"{path}.{given.Name}")));
    }

    private static string? OfScalar(ScalarGraphType type, GivenValue value)
    {
        try
        {
            if (value is { Items: null, Fields: null } && value.IsTakenBy(type))
                return null;
        }
        catch (FormatException e)
        {
            // A scalar of this schema says what it takes.
            return e.Message;
        }
        catch (InvalidQuestionException)
        {
            // The form is right. The refusal of the value itself is reported where the value is read, with its details.
            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or OverflowException)
        {
            // The value is not taken.
        }

        return type is EnumerationGraphType names
            ? $"{Shown(value)} is not a value of {type.Name}: give {NameList.Of("or", names.Values.Select(one => one.Name))}."
            : $"{Shown(value)} is not a valid {type.Name}.";
    }

    private static string Shown(GivenValue value) => value switch
    {
        { Items: not null } => "A list",
        { Fields: not null } => "An object",
        // The quotation marks are the mistake where a name without them is right.
        LiteralValue { Node: GraphQLStringValue } => $"The text '{value.Text}'",
        _ => $"'{value.Text}'",
    };

    // The comparison takes time by the length of the name, which comes from the client.
    private static string Nearest(string name, IEnumerable<string> names) =>
        name.Length <= LongestName && StringUtils.SuggestionList(name, names) is [_, ..] near ? $" Did you mean {NameList.Of("or", near.Take(3))}?" : string.Empty;

    private static ValueFault? First(IEnumerable<ValueFault?> faults) => faults.FirstOrDefault(fault => fault is not null);
}
