using CoopGraph.Engine.Errors;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Language;

/// <summary>Explains values of inputs of which exactly one field is given (section 3.10.1 of the specification).</summary>
internal static class OneOfInputs
{
    /// <summary>Returns the message about a value that has no field, several, or null.</summary>
    /// <param name="type">The type of the input.</param>
    /// <param name="given">The fields of the value.</param>
    public static string Refusal(IInputObjectGraphType type, IReadOnlyList<string> given) =>
        $"Give exactly one of {List("or", [.. type.Fields.Select(field => field.Name)])}, and not null: {Given(given)}.";

    /// <summary>Returns an error about the value of a variable, with the fields of such an input named; every other error as it is.</summary>
    /// <param name="error">The error of GraphQL.NET, which does not name the fields.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="variables">The values of the variables as given.</param>
    public static TError Reworded<TError>(
        TError error, ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?>? variables)
        where TError : ExecutionError
    {
        if (error is not InvalidVariableError || WrongVariable.In(error) is not { } name || variables?.TryGetValue(name, out var given) != true)
            return error;
        var definition = operation.Variables?.Items.FirstOrDefault(variable => variable.Variable.Name == name);
        return definition is not null && RefusalIn(schema.TypeOf(definition.Type), given) is { } refusal
            && new InvalidVariableError(new ValidationContext { Document = document }, definition, new VariableName { Name = name }, refusal) is TError reworded
                ? reworded
                : error;
    }

    private static string? RefusalIn(IGraphType? type, object? value) => (type, value) switch
    {
        (NonNullGraphType nonNull, _) => RefusalIn(nonNull.ResolvedType, value),
        (ListGraphType list, IEnumerable<object?> items) => items.Select(item => RefusalIn(list.ResolvedType, item)).FirstOrDefault(found => found is not null),
        (ListGraphType list, not null) => RefusalIn(list.ResolvedType, value),
        (IInputObjectGraphType { IsOneOf: true } input, IDictionary<string, object?> map) when map.Count != 1 || map.Values.First() is null =>
            Refusal(input, [.. map.Keys]),
        (IInputObjectGraphType input, IDictionary<string, object?> map) => input.Fields
            .Select(field => map.TryGetValue(field.Name, out var inner) ? RefusalIn(field.ResolvedType, inner) : null)
            .FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static string Given(IReadOnlyList<string> given) => given switch
    {
        [] => "none was given",
        [var one] => $"`{one}` is null",
        _ => $"{List("and", [.. given])} were given",
    };

    private static string List(string last, string[] names) => names switch
    {
        [var one] => $"`{one}`",
        _ => $"{string.Join(", ", names[..^1].Select(name => $"`{name}`"))} {last} `{names[^1]}`",
    };
}
