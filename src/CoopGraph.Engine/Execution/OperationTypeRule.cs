using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Language;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Refuses an operation of a kind for which the schema has no type, such as a mutation in a schema of queries only. GraphQL.NET's rules
/// accept it, and its execution fails later; but no field of it can be executed, so the request as a whole is wrong.
/// </summary>
internal sealed class OperationTypeRule : ValidationRuleBase
{
    public static readonly OperationTypeRule Instance = new();

    /// <inheritdoc />
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (context.Schema.RootOf(context.Operation.Operation) is null)
            context.ReportError(new Missing(context.Document.Source, context.Operation));
        return default;
    }

    private sealed class Missing : ValidationError
    {
        public Missing(GraphQLParser.ROM source, GraphQLOperationDefinition operation)
            : base(source, null, $"The schema has no type for operations of the kind '{Name(operation)}'.", operation)
            => Code = ErrorCodes.ValidationFailed;

        private static string Name(GraphQLOperationDefinition operation) => operation.Operation.ToString().ToLowerInvariant();
    }
}
