using GraphQL.Types;

namespace CoopGraph.Engine.Language.Values;

/// <summary>Explains values of inputs of which exactly one field is given (section 3.10.1 of the specification).</summary>
internal static class OneOfInputs
{
    /// <summary>Returns the message about a value that has no field, several, or null.</summary>
    /// <param name="type">The type of the input.</param>
    /// <param name="given">The fields of the value.</param>
    public static string Refusal(IInputObjectGraphType type, IReadOnlyList<string> given) =>
        $"Give exactly one of {List("or", type.Fields.Select(field => field.Name))}, and not null: {Given(given)}.";

    private static string Given(IReadOnlyList<string> given) => given switch
    {
        [] => "none was given",
        [var one] => $"`{one}` is null",
        _ => $"{List("and", given)} were given",
    };

    private static string List(string last, IEnumerable<string> names) => NameList.Of(last, names.Select(name => $"`{name}`"));
}
