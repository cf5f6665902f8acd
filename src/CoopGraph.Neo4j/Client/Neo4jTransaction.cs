using CoopGraph.Neo4j.Client.Resilience;
using CoopGraph.Neo4j.Client.Wire;

namespace CoopGraph.Neo4j.Client;

/// <summary>A transaction that is open on the server.</summary>
internal sealed class Neo4jTransaction(Neo4jClient client, RequestFactory requests, Neo4jOptions options, string id) : INeo4jTransaction
{
    public string Id { get; } = id;

    /// <summary>The first failure of a statement: the server undid the transaction then, whatever the work made of it.</summary>
    public Exception? Failure { get; private set; }

    /// <inheritdoc/>
    public async Task<Neo4jAnswer> RunAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
    {
        using var request = requests.Run(Id, statement, parameters);
        try
        {
            return new Neo4jAnswer((await client.SendAsync(request, cancellation).ConfigureAwait(false)).Rows);
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
