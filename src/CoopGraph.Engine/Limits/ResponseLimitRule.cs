using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Refuses an operation if its response could be too large with the current values of its variables. GraphQL.NET's complexity analyzer does
/// the counting. It follows every use of a fragment, which is safe only because the document's budget has limited the expanded size before.
/// </summary>
/// <param name="what">The name of the counted items, for the error.</param>
/// <param name="limit">The largest allowed count.</param>
/// <param name="advice">The advice for a client that asked for more, a sentence.</param>
/// <param name="cost">Returns the count that one field adds, and the factor by which it multiplies everything below it.</param>
internal abstract class ResponseLimitRule(string what, int limit, string advice, Func<FieldImpactContext, FieldComplexityResult> cost)
    : ComplexityValidationRule(new ComplexityOptions { DefaultComplexityImpactDelegate = cost })
{
    /// <summary>The advice for an operation with too large a response.</summary>
    protected const string AskForLess = "Ask for smaller pages, fewer levels or fewer fields.";

    /// <summary>Whether what is counted is work for the store. If so, much of it makes the operation expensive.</summary>
    protected virtual bool IsWork => true;

    /// <summary>Returns whether there can be anything to count. Most operations are then spared the walk through the document.</summary>
    protected virtual bool Concerns(ValidationContext context) => true;

    /// <inheritdoc />
    protected override async ValueTask<(double TotalComplexity, int MaximumDepth)> CalculateComplexityAsync(ValidationContext context)
    {
        // An operation for which the schema has no root is refused by a rule of its own (OperationTypeRule).
        if (!HasRoot(context.Schema, context.Operation.Operation) || !Concerns(context))
            return default;
        var (found, depth) = await base.CalculateComplexityAsync(context);
        if (found > limit)
            context.ReportError(new ResponseLimitError(what, found, limit, advice));
        if (IsWork)
            OperationPrice.Of(context.RequestServices)?.Count(found, limit);
        return (found, depth);
    }

    private static bool HasRoot(ISchema schema, OperationType operation) => operation switch
    {
        OperationType.Query => schema.Query is not null,
        OperationType.Mutation => schema.Mutation is not null,
        _ => schema.Subscription is not null,
    };
}
