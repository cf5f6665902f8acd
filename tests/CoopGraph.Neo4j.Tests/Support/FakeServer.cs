using System.Collections.Concurrent;

namespace CoopGraph.Neo4j.Tests.Support;

/// <summary>A server that responds as a test defines, and records its calls.</summary>
internal sealed class FakeServer(Func<string, int, HttpResponseMessage> answer) : HttpMessageHandler
{
    /// <summary>The responses, by the call and its number.</summary>
    public Func<string, int, HttpResponseMessage> Answer => answer;

    /// <summary>Looks at each request.</summary>
    public Action<HttpRequestMessage> Seen { get; init; } = _ => { };

    /// <summary>Each call's method and path, without the part before <c>/tx</c>, in the order of the calls.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>The bodies of the calls.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    /// <summary>The last value of the header Authorization.</summary>
    public string? Authorization { get; private set; }

    /// <summary>
    /// Returns a server that answers call n (from 1 on) with the nth of <paramref name="answers"/>, and further calls with the last one.
    /// </summary>
    public static FakeServer Answering(params Func<HttpResponseMessage>[] answers) =>
        new((_, n) => answers[Math.Min(n, answers.Length) - 1]());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = $"{request.Method} {request.RequestUri!.AbsolutePath.Replace("/db/neo4j/query/v2", "", StringComparison.Ordinal)}";
        Seen(request);
        lock (Calls)
            Calls.Enqueue(call);
        if (request.Content is not null)
            Bodies.Enqueue(await request.Content.ReadAsStringAsync(cancellationToken));
        Authorization = request.Headers.Authorization?.ToString();
        return answer(call, Calls.Count);
    }
}
