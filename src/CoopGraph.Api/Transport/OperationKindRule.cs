using GraphQL.Validation;
using GraphQLParser.AST;

namespace CoopGraph.Api.Transport;

/// <summary>Refuses, before anything is validated or run, an operation that the request's method may not carry.</summary>
internal sealed class OperationKindRule : ValidationRuleBase
{
    /// <summary>GET is safe by HTTP's definition: it may be prefetched, cached and sent across sites. So it only asks.</summary>
    public static readonly OperationKindRule Get = new(kind => kind == OperationType.Query ? null : Refusals.OnlyQueriesWithGet);

    public static readonly OperationKindRule Post = new(kind => kind == OperationType.Subscription ? Refusals.Subscription : null);

    private readonly Func<OperationType, Refusal?> _judge;

    private OperationKindRule(Func<OperationType, Refusal?> judge) => _judge = judge;

    /// <inheritdoc />
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
        // Thrown, not reported: the refusal is then the answer's only error.
        => _judge(context.Operation.Operation) is { } refusal ? throw new RefusedError(refusal) : default;
}
