using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using GraphQLParser.AST;

namespace CoopGraph.Api.Transport;

/// <summary>The kinds of operations that each HTTP method allows.</summary>
internal static class AllowedKinds
{
    /// <summary>Allows only queries: GET and HEAD are safe by HTTP's definition, so they may be prefetched, cached and sent across sites.</summary>
    public static readonly OperationKindRule Get = new(kind => kind == OperationType.Query ? null : Refusals.OnlyQueriesWithGet);

    /// <summary>Allows all kinds that have exactly one response.</summary>
    public static readonly OperationKindRule Post = OperationKindRule.SingleResponse;

    private static readonly OperationKindRule GetOfStream = new(kind => kind switch
    {
        OperationType.Query => null,
        OperationType.Subscription => Refusals.Subscription,
        _ => Refusals.OnlyQueriesWithGet,
    });

    /// <summary>
    /// Returns the rule for a method of a transport that runs subscriptions itself. They are refused as with POST, and then run there.
    /// </summary>
    public static OperationKindRule OfStream(string method) => HttpMethods.IsGet(method) ? GetOfStream : Post;

    /// <summary>Returns whether the method only reads: GET, or HEAD, which is a GET without the response's body.</summary>
    public static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    /// <summary>Returns the rule for a method; null if the endpoint does not have the method.</summary>
    public static OperationKindRule? Of(string method) => IsRead(method) ? Get : HttpMethods.IsPost(method) ? Post : null;
}
