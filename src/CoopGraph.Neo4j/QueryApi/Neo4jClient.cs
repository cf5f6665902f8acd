using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi.Resilience;
using CoopGraph.Neo4j.QueryApi.Wire;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.QueryApi;

/// <summary>Calls Neo4j over its HTTP Query API. One instance serves the whole process.</summary>
internal sealed class Neo4jClient(HttpClient http, RequestFactory requests, IOptions<Neo4jOptions> options) : INeo4jClient
{
    private readonly Neo4jOptions _options = options.Value;

    /// <inheritdoc/>
    public async Task<Neo4jResult> ReadAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation)
    {
        using var request = requests.Read(statement, parameters);
        try
        {
            return new Neo4jResult((await SendAsync(request, cancellation).ConfigureAwait(false)).Rows);
        }
        catch (Exception e) when (Failures.Unavailable(e, _options) is { } unavailable)
        {
            throw unavailable;
        }
    }

    /// <inheritdoc/>
    public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        new TransactionRunner(this, requests, _options).RunAsync(work, cancellation);

    /// <summary>Sends a call through the resilience strategies.</summary>
    /// <exception cref="Exception">Any failure that <see cref="Failures"/> describes, unchanged.</exception>
    internal async Task<QueryApiResponse> SendAsync(Neo4jRequest request, CancellationToken cancellation)
    {
        // The handler beneath reads the body, so HttpClient need not buffer it again.
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        return request.Answer!;
    }
}
