using CoopGraph.Engine.Errors;
using GraphQL.Types;
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
        if (TypeOf(context.Schema, context.Operation.Operation) is null)
            context.ReportError(new Missing(context.Document.Source, context.Operation));
        return default;
    }

    /// <summary>Returns the root type for operations of a kind; null if the schema has none.</summary>
    public static IObjectGraphType? TypeOf(ISchema schema, OperationType operation) => operation switch
    {
        OperationType.Query => schema.Query,
        OperationType.Mutation => schema.Mutation,
        _ => schema.Subscription,
    };

    private sealed class Missing : ValidationError
    {
        public Missing(GraphQLParser.ROM source, GraphQLOperationDefinition operation)
            : base(source, null, $"The schema has no type for operations of the kind '{Name(operation)}'.", operation)
            => Code = ErrorCodes.ValidationFailed;

        private static string Name(GraphQLOperationDefinition operation) => operation.Operation.ToString().ToLowerInvariant();
    }
}
