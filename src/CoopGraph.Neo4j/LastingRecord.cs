using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j;

/// <summary>Statements about nodes that belong to no version of the data. Before the first write, the constraints of the nodes are made.</summary>
/// <param name="client">The server.</param>
/// <param name="schema">The name of the statements that make the constraints: a graph that was loaded by an earlier version lacks them.</param>
/// <param name="purpose">The purpose of the statements, as it follows "to" in a message: "record a key".</param>
internal sealed class LastingRecord(INeo4jClient client, string schema, string purpose)
{
    private static readonly Dictionary<string, object?> NoParameters = [];
    private volatile bool _isPrepared;

    /// <summary>Runs a statement that only reads.</summary>
    /// <param name="statement">The name of the statement.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancellation">Cancels the call.</param>
    /// <exception cref="StoreUnavailableException">The server refused, failed or cannot be reached.</exception>
    public Task<Neo4jResult> ReadAsync(string statement, Dictionary<string, object?> parameters, CancellationToken cancellation) =>
        ExplainAsync(() => client.ReadAsync(StatementFile.Read(statement), parameters, null, cancellation));

    /// <summary>Runs a statement in a transaction of its own.</summary>
    /// <param name="statement">The name of the statement.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancellation">Cancels the call.</param>
    /// <exception cref="StoreUnavailableException">The server refused, failed or cannot be reached.</exception>
    public Task<Neo4jResult> WriteAsync(string statement, Dictionary<string, object?> parameters, CancellationToken cancellation) => ExplainAsync(async () =>
    {
        await PrepareAsync(cancellation);
        return await client.WriteAsync((transaction, token) => transaction.RunAsync(StatementFile.Read(statement), parameters, token), cancellation);
    });

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        if (_isPrepared)
            return;
        foreach (var statement in StatementFile.ReadSeveral(schema))
            await client.WriteAsync((transaction, token) => transaction.RunAsync(statement, NoParameters, token), cancellation);
        _isPrepared = true;
    }

    private async Task<T> ExplainAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Neo4jException e)
        {
            throw new StoreUnavailableException($"Neo4j refused to {purpose} with {e.Code}.", e);
        }
    }
}
