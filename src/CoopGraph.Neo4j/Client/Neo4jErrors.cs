using System.Collections.Frozen;

namespace CoopGraph.Neo4j.Client;

/// <summary>
/// Classifies error codes. Only the code decides. A deadlock comes with HTTP status 400, an error in the middle of the rows with 202, and
/// messages change between versions.
/// </summary>
internal static class Neo4jErrors
{
    /// <summary>
    /// The code for a wrong request. Within a transaction, the server also returns it where that transaction no longer exists.
    /// </summary>
    public const string RequestInvalid = "Neo.ClientError.Request.Invalid";

    /// <summary>The code where a transaction needs more memory than the server gives it.</summary>
    public const string OutOfMemory = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";

    /// <summary>The codes with a meaning that differs from that of their class.</summary>
    private static readonly FrozenDictionary<string, Neo4jErrorKind> Exceptions = new Dictionary<string, Neo4jErrorKind>
    {
        [OutOfMemory] = Neo4jErrorKind.Futile,
        ["Neo.TransientError.General.OutOfMemoryError"] = Neo4jErrorKind.Futile,
        ["Neo.TransientError.General.StackOverFlowError"] = Neo4jErrorKind.Futile,
        ["Neo.TransientError.General.TransactionMemoryLimit"] = Neo4jErrorKind.Futile,
        ["Neo.TransientError.General.TransactionOutOfMemoryError"] = Neo4jErrorKind.Futile,
        ["Neo.TransientError.Transaction.Terminated"] = Neo4jErrorKind.Futile,
        ["Neo.TransientError.Transaction.LockClientStopped"] = Neo4jErrorKind.Futile,
        ["Neo.ClientError.Transaction.TransactionTimedOut"] = Neo4jErrorKind.TimeOver,
        ["Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"] = Neo4jErrorKind.TimeOver,
        ["Neo.ClientError.Security.AuthenticationRateLimit"] = Neo4jErrorKind.RateLimited,
        ["Neo.ClientError.Security.AuthorizationExpired"] = Neo4jErrorKind.Passing,
        ["Neo.ClientError.Security.CredentialsExpired"] = Neo4jErrorKind.CredentialsRefused,
        ["Neo.ClientError.Security.TokenExpired"] = Neo4jErrorKind.CredentialsRefused,
        ["Neo.ClientError.Security.Unauthorized"] = Neo4jErrorKind.CredentialsRefused,
        ["Neo.ClientError.Security.Forbidden"] = Neo4jErrorKind.CredentialsRefused,
        ["Neo.ClientError.Database.DatabaseNotFound"] = Neo4jErrorKind.DatabaseMissing,
        ["Neo.ClientError.Cluster.NotALeader"] = Neo4jErrorKind.Passing,
    }.ToFrozenDictionary();

    /// <summary>Returns the meaning of <paramref name="code"/>.</summary>
    public static Neo4jErrorKind KindOf(string code)
    {
        if (Exceptions.TryGetValue(code, out var kind))
            return kind;
        if (code.StartsWith("Neo.TransientError.", StringComparison.Ordinal))
            return Neo4jErrorKind.Passing;
        return code.StartsWith("Neo.ClientError.", StringComparison.Ordinal) ? Neo4jErrorKind.ClientFault : Neo4jErrorKind.ServerFault;
    }
}
