using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using GraphQLParser.AST;

namespace CoopGraph.Api.Transport;

/// <summary>The kinds of operations that each HTTP method allows.</summary>
internal static class AllowedKinds
{
    /// <summary>Allows only queries: GET is safe by HTTP's definition, so it may be prefetched, cached and sent across sites.</summary>
    public static readonly OperationKindRule Get = new(kind => kind == OperationType.Query ? null : Refusals.OnlyQueriesWithGet);

    /// <summary>Allows all kinds that have exactly one response.</summary>
    public static readonly OperationKindRule Post = OperationKindRule.SingleResponse;
}
