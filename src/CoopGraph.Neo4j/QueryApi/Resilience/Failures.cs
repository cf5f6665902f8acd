using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi.Wire;
using CoopGraph.Storage;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CoopGraph.Neo4j.QueryApi.Resilience;

/// <summary>Describes failures in the store's words, for operators. No message contains a secret or a caller's data.</summary>
internal static class Failures
{
    /// <summary>Returns a failure's name for the log: a code or a few words, never the server's message, which may quote data.</summary>
    public static string Name(Exception? e) => e switch
    {
        Neo4jException neo4j => neo4j.Code,
        ResponseLostException lost => lost.Message,
        TimeoutRejectedException => "no answer in time",
        BrokenCircuitException => "no answer to the calls before",
        _ => e?.GetType().Name ?? "nothing",
    };

    /// <summary>
    /// Returns the store's exception where <paramref name="e"/> means that the store is unavailable now; null where it means something
    /// else.
    /// </summary>
    public static StoreUnavailableException? Unavailable(Exception e, Neo4jOptions options)
    {
        var said = Said(e, options);
        return said is null ? null : new StoreUnavailableException($"Neo4j at {options.Uri} {said}", e);
    }

    /// <summary>
    /// Returns the store's exception where <paramref name="e"/> means that the server ended a question at one of its own bounds; null where it
    /// means something else.
    /// </summary>
    public static QuestionTooExpensiveException? TooExpensive(Exception e) => e switch
    {
        Neo4jException { Kind: Neo4jErrorKind.TimeOver } late => new($"Neo4j ended a statement at its own time limit ({late.Code}).", e),
        Neo4jException { Kind: Neo4jErrorKind.Futile } large when large.Code.Contains("Memory", StringComparison.Ordinal) => new($"Neo4j ended a statement at its own limit of memory ({large.Code}).", e),
        _ => null,
    };

    private static string? Said(Exception e, Neo4jOptions options) => e switch
    {
        ResponseLostException { Loss: ResponseLoss.NotConnected } => $"cannot be reached: {e.Message}. Is it running, and is Neo4j:Uri right?",
        ResponseLostException { Loss: ResponseLoss.Unreadable } => $"does not answer as Neo4j does: {e.Message}. Is Neo4j:Uri its HTTP port?",
        ResponseLostException => $"did not answer: {e.Message}.",
        BrokenCircuitException =>
            $"did not answer to the calls before; it is asked again within {Breakers.BreakDuration.TotalSeconds:0} seconds.",
        TimeoutRejectedException timeout => $"did not answer within {timeout.Timeout.TotalSeconds:0.#} seconds.",
        Neo4jException neo4j => neo4j.Kind switch
        {
            Neo4jErrorKind.CredentialsRefused =>
                $"refuses the credentials ({neo4j.Code}): check Neo4j:User and Neo4j:Password, or Neo4j:BearerToken.",
            Neo4jErrorKind.RateLimited =>
                "refuses everybody for some seconds because wrong passwords came in too often: check Neo4j:Password of every replica.",
            Neo4jErrorKind.DatabaseMissing => $"has no database {options.Database}: check Neo4j:Database.",
            Neo4jErrorKind.TimeOver => $"ended the statement at its own time limit ({neo4j.Code}).",
            Neo4jErrorKind.Passing => $"cannot do it now, though tried several times ({neo4j.Code}).",
            _ => null,
        },
        _ => null,
    };
}
