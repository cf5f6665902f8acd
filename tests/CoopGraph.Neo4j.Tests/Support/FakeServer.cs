using System.Collections.Concurrent;

namespace CoopGraph.Neo4j.Tests.Support;

/// <summary>A server that answers as a test says, and remembers what it was asked.</summary>
internal sealed class FakeServer(Func<string, int, HttpResponseMessage> answer) : HttpMessageHandler
{
    /// <summary>Each call's method and path, without what stands before <c>/tx</c>, in their order.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>The bodies of the calls.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    /// <summary>The last value of the header Authorization.</summary>
    public string? Authorization { get; private set; }

    /// <summary>Answers call n (from 1 on) with what <paramref name="answers"/> has at its place, and further calls with the last one.</summary>
    public static FakeServer Answering(params Func<HttpResponseMessage>[] answers) =>
        new((_, n) => answers[Math.Min(n, answers.Length) - 1]());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = $"{request.Method} {request.RequestUri!.AbsolutePath.Replace("/db/neo4j/query/v2", "", StringComparison.Ordinal)}";
        lock (Calls)
            Calls.Enqueue(call);
        if (request.Content is not null)
            Bodies.Enqueue(await request.Content.ReadAsStringAsync(cancellationToken));
        Authorization = request.Headers.Authorization?.ToString();
        return answer(call, Calls.Count);
    }
}
