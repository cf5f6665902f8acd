using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi.Resilience;
using CoopGraph.Neo4j.QueryApi.Wire;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;
using Microsoft.Extensions.Options;
using Polly.Timeout;

namespace CoopGraph.Neo4j.QueryApi;

/// <summary>Calls Neo4j over its HTTP Query API. One instance serves the whole process.</summary>
internal sealed class Neo4jClient(HttpClient http, RequestFactory requests, StatementGate gate, ServerPing ping, Bookmarks bookmarks, IOptions<Neo4jOptions> options) : INeo4jClient
{
    private readonly Neo4jOptions _options = options.Value;

    /// <inheritdoc/>
    public Task<Neo4jResult> ReadAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation) =>
        Neo4jMetrics.WatchAsync(StatementName.Of(statement), () => dataVersion is null
            ? ReadAsync(statement, parameters, cancellation)
            : gate.RunAsync(StatementGate.IsWalk(statement), () => ReadAsync(statement, parameters, cancellation), cancellation));

    private async Task<Neo4jResult> ReadAsync(string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
    {
        using var request = requests.Read(statement, parameters);
        try
        {
            return new Neo4jResult((await SendAsync(request, cancellation).ConfigureAwait(false)).Rows);
        }
        catch (Neo4jException e) when (Bookmarks.AreReasonOf(e, request))
        {
            return await ReadAsync(statement, parameters, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (Failures.TooExpensive(e) is { } tooExpensive)
        {
            throw tooExpensive;
        }
        catch (TimeoutRejectedException e) when (!cancellation.IsCancellationRequested)
        {
            if (await ping.WasThereAsync(request.Elapsed).ConfigureAwait(false))
                throw new QuestionTooExpensiveException($"A statement had no result within {e.Timeout.TotalSeconds:0.#} seconds, though Neo4j answers.", e);
            throw Failures.Unavailable(e, _options)!;
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
        try
        {
            // The handler beneath reads the body, so HttpClient need not buffer it again.
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        }
        catch (Neo4jException e) when (Bookmarks.AreReasonOf(e, request))
        {
            bookmarks.Forget(request.Bookmarks);
            throw;
        }

        if (request.Call is Neo4jCall.Read or Neo4jCall.Commit)
            bookmarks.Note(request.Bookmarks, request.Answer!.Bookmarks);
        return request.Answer!;
    }
}
