using System.Diagnostics;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>A call on its way: what the handlers need to know of it, and the answer that they leave in it.</summary>
internal sealed class Neo4jRequest(Neo4jCall call, HttpMethod method, Uri uri, TimeSpan attemptTimeout, TimeSpan totalTimeout)
    : HttpRequestMessage(method, uri)
{
    public Neo4jCall Call { get; } = call;

    /// <summary>The longest that one try may take.</summary>
    public TimeSpan AttemptTimeout { get; } = attemptTimeout;

    /// <summary>The longest that all tries may take.</summary>
    public TimeSpan TotalTimeout { get; } = totalTimeout;

    /// <summary>The value of the parameter by which the statement is found again on the server; null where none is sent.</summary>
    public string? Mark { get; init; }

    /// <summary>Set by <see cref="ResponseHandler"/> when the server answered well.</summary>
    public QueryApiResponse? Answer { get; set; }

    /// <summary>The time since the call was made.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    private readonly long _started = Stopwatch.GetTimestamp();
}
