using CoopGraph.Neo4j.Client;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>Inspects every statement before it is sent, within transactions and without, and can make it fail.</summary>
/// <param name="client">The client that sends the statements.</param>
/// <param name="onStatement">The callback for a statement and its parameters; the store gets the exceptions that it throws.</param>
internal sealed class FailingClient(INeo4jClient client, Action<string, IReadOnlyDictionary<string, object?>> onStatement) : INeo4jClient
{
    public Task<Neo4jResult> ReadAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation)
    {
        onStatement(statement, parameters);
        return client.ReadAsync(statement, parameters, dataVersion, cancellation);
    }

    public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        client.WriteAsync((transaction, token) => work(new Transaction(transaction, onStatement), token), cancellation);

    private sealed class Transaction(INeo4jTransaction transaction, Action<string, IReadOnlyDictionary<string, object?>> onStatement) : INeo4jTransaction
    {
        public Task<Neo4jResult> RunAsync(string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
        {
            onStatement(statement, parameters);
            return transaction.RunAsync(statement, parameters, cancellation);
        }
    }
}
