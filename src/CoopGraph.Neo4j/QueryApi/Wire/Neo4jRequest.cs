using System.Diagnostics;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>A call in progress, with the data that the handlers need and the response that they store in it.</summary>
internal sealed class Neo4jRequest(Neo4jCall call, HttpMethod method, Uri uri, TimeSpan attemptTimeout, TimeSpan totalTimeout)
    : HttpRequestMessage(method, uri)
{
    public Neo4jCall Call { get; } = call;

    /// <summary>The time limit of one try.</summary>
    public TimeSpan AttemptTimeout { get; } = attemptTimeout;

    /// <summary>The time limit of all tries together.</summary>
    public TimeSpan TotalTimeout { get; } = totalTimeout;

    /// <summary>The value of the parameter that identifies the statement on the server; null where none is sent.</summary>
    public string? Mark { get; init; }

    /// <summary>The bookmarks that the call is sent with.</summary>
    public IReadOnlyList<string> Bookmarks { get; init; } = [];

    /// <summary>The response, which <see cref="ResponseHandler"/> sets when the server reports no error.</summary>
    public QueryApiResponse? Answer { get; set; }

    /// <summary>The time since the call was created.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    private readonly long _started = Stopwatch.GetTimestamp();
}
