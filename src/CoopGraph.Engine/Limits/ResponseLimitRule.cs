using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Refuses an operation whose answer could be too large, with the values that its variables have now. The counting is GraphQL.NET's
/// complexity analyzer, which follows every use of a fragment: safe only because the document's budget has bounded the expanded
/// size before.
/// </summary>
/// <param name="what">What is counted, for the error.</param>
/// <param name="limit">The largest count that is taken.</param>
/// <param name="cost">What one field adds, and by how much it multiplies what is below it.</param>
internal abstract class ResponseLimitRule(string what, int limit, Func<FieldImpactContext, FieldComplexityResult> cost)
    : ComplexityValidationRule(new ComplexityOptions { DefaultComplexityImpactDelegate = cost })
{
    /// <inheritdoc />
    protected override async ValueTask<(double TotalComplexity, int MaximumDepth)> CalculateComplexityAsync(ValidationContext context)
    {
        // Validation lets an operation pass that the schema has no root for; execution refuses it.
        if (!HasRoot(context.Schema, context.Operation.Operation))
            return default;
        var (found, depth) = await base.CalculateComplexityAsync(context);
        if (found > limit)
            context.ReportError(new ResponseLimitError(what, found, limit));
        return (found, depth);
    }

    private static bool HasRoot(ISchema schema, OperationType operation) => operation switch
    {
        OperationType.Query => schema.Query is not null,
        OperationType.Mutation => schema.Mutation is not null,
        _ => schema.Subscription is not null,
    };
}
