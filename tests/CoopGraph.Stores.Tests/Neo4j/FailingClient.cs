using CoopGraph.Neo4j.Client;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>Looks at every statement before it is sent, within transactions and without, and may let it fail.</summary>
/// <param name="client">What sends.</param>
/// <param name="onStatement">Is told the statement and its parameters; what it throws, the store meets.</param>
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
