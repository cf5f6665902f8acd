using CoopGraph.Neo4j.Client;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>A moment in the commit of a transaction.</summary>
internal enum CommitMoment
{
    /// <summary>All statements have been answered, and the commit is not sent yet.</summary>
    Before,

    /// <summary>The commit is on its way, or is being done.</summary>
    In,

    /// <summary>The commit has been answered.</summary>
    After,
}

/// <summary>Kills the server (-9) once, at a moment in the commit of the first transaction that changes which version is served.</summary>
/// <param name="client">The client that sends the statements.</param>
/// <param name="server">The server.</param>
/// <param name="moment">The moment.</param>
/// <param name="delay">For <see cref="CommitMoment.In"/>, the time between the sending of the commit and the kill.</param>
internal sealed class KillingClient(INeo4jClient client, Neo4jServer server, CommitMoment moment, TimeSpan delay) : INeo4jClient
{
    /// <summary>The kill; null as long as it was not begun.</summary>
    public Task? Kill { get; private set; }

    public Task<Neo4jResult> ReadAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation) =>
        client.ReadAsync(statement, parameters, dataVersion, cancellation);

    public async Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        var serves = false;
        var result = await client.WriteAsync(
            async (transaction, token) =>
            {
                var watched = new Transaction(transaction);
                var done = await work(watched, token);
                serves = watched.Serves && Kill is null;
                if (serves && moment == CommitMoment.Before)
                    await (Kill = server.KillAsync());
                else if (serves && moment == CommitMoment.In)
                    Kill = KillSoonAsync();
                return done;
            },
            cancellation);
        if (serves && moment == CommitMoment.After)
            await (Kill = server.KillAsync());
        return result;
    }

    private async Task KillSoonAsync()
    {
        await Task.Delay(delay);
        await server.KillAsync();
    }

    private sealed class Transaction(INeo4jTransaction transaction) : INeo4jTransaction
    {
        public bool Serves { get; private set; }

        public Task<Neo4jResult> RunAsync(string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
        {
            Serves |= statement.Contains("SET store.version = $", StringComparison.Ordinal);
            return transaction.RunAsync(statement, parameters, cancellation);
        }
    }
}
