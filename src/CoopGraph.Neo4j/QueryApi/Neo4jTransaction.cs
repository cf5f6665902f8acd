using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi.Resilience;
using CoopGraph.Neo4j.QueryApi.Wire;
using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.QueryApi;

/// <summary>A transaction that is open on the server.</summary>
internal sealed class Neo4jTransaction(Neo4jClient client, RequestFactory requests, Neo4jOptions options, OpenTransaction transaction, IReadOnlyList<string> bookmarks) : INeo4jTransaction
{
    /// <summary>The transaction on the server.</summary>
    public OpenTransaction Open { get; } = transaction;

    /// <summary>The bookmarks that it began with.</summary>
    public IReadOnlyList<string> Bookmarks { get; } = bookmarks;

    /// <summary>
    /// The first failure of a statement. The server has then undone the transaction, however the work handled the failure.
    /// </summary>
    public Exception? Failure { get; private set; }

    /// <inheritdoc/>
    public Task<Neo4jResult> RunAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation) =>
        Neo4jMetrics.WatchAsync(StatementName.Of(statement), () => SendAsync(statement, parameters, cancellation));

    private async Task<Neo4jResult> SendAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
    {
        using var request = requests.Run(Open, statement, parameters);
        try
        {
            return new Neo4jResult((await client.SendAsync(request, cancellation).ConfigureAwait(false)).Rows);
        }
        catch (Exception e)
        {
            Failure ??= e;
            if (Failures.Unavailable(e, options) is { } unavailable)
                throw unavailable;
            throw;
        }
    }
}
