using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Language;
using CoopGraph.Engine.Language.Values;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution;

/// <summary>Puts the errors about values of variables into the words that literals have.</summary>
internal static class VariableFaults
{
    /// <summary>Returns an error about a wrong value with the place within it and the right form; every other error as it is.</summary>
    /// <param name="error">The error of GraphQL.NET.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="variables">The values of the variables as given.</param>
    public static ValidationError Reworded(
        ValidationError error, ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation, IReadOnlyDictionary<string, object?>? variables)
    {
        if (error is not InvalidVariableError || WrongVariable.In(error) is not { } name || variables?.TryGetValue(name, out var given) != true)
            return error;
        return operation.Variables?.Items.FirstOrDefault(variable => variable.Variable.Name == name) is { } definition
            && schema.TypeOf(definition.Type) is { } type && ValueFault.Find(type, new JsonValue(given), name) is { } fault
                ? new InvalidVariableError(new ValidationContext { Document = document }, definition, new VariableName { Name = fault.Path }, fault.Sentence)
                : error;
    }
}
