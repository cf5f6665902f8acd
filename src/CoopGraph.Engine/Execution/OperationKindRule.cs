using CoopGraph.Engine.Errors;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution;

/// <summary>Refuses an operation of a kind that its caller does not allow, before the document is validated or executed.</summary>
public sealed class OperationKindRule
{
    /// <summary>Allows queries and mutations, which have exactly one response.</summary>
    public static readonly OperationKindRule SingleResponse =
        new(kind => kind == OperationType.Subscription ? Refusals.Subscription : null);

    private readonly Func<OperationType, Refusal?> _refusalOf;

    /// <summary>Creates a rule.</summary>
    /// <param name="refusalOf">The function that returns the refusal for a kind of operation; null if the kind is allowed.</param>
    public OperationKindRule(Func<OperationType, Refusal?> refusalOf) => _refusalOf = refusalOf;

    /// <summary>Checks an operation.</summary>
    /// <exception cref="RefusedError">Its kind is not allowed.</exception>
    internal void Check(GraphQLOperationDefinition operation)
    {
        // The error is thrown, not reported: the refusal is then the response's only error.
        if (_refusalOf(operation.Operation) is { } refusal)
            throw new RefusedError(refusal);
    }
}
