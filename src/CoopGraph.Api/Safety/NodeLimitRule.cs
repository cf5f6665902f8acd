using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Safety;

/// <summary>
/// Refuses an operation whose answer could hold too many objects, with the values that its variables have now. The counting is
/// GraphQL.NET's complexity analyzer, which follows every use of a fragment: safe only because the document's budget has bounded
/// the expanded size before.
/// </summary>
internal sealed class NodeLimitRule(IOptions<DocumentBudgetOptions> options) : ComplexityValidationRule(new ComplexityOptions
{
    DefaultComplexityImpactDelegate = NodeCost.Of,
})
{
    /// <inheritdoc />
    protected override async ValueTask<(double TotalComplexity, int MaximumDepth)> CalculateComplexityAsync(ValidationContext context)
    {
        // Validation lets an operation pass that the schema has no root for; execution refuses it.
        if (!HasRoot(context.Schema, context.Operation.Operation))
            return default;
        var (nodes, depth) = await base.CalculateComplexityAsync(context);
        var limit = options.Value.MaxNodes;
        if (nodes > limit)
            context.ReportError(new NodeLimitError(nodes, limit));
        return (nodes, depth);
    }

    private static bool HasRoot(ISchema schema, OperationType operation) => operation switch
    {
        OperationType.Query => schema.Query is not null,
        OperationType.Mutation => schema.Mutation is not null,
        _ => schema.Subscription is not null,
    };
}
