using System.Text.Json;
using CoopGraph.Neo4j.Client;

namespace CoopGraph.Stores.Tests.Neo4j;

/// <summary>Answers a statement that is sent outside of a transaction as the server does where an edit is committed while it runs.</summary>
/// <param name="client">The client that sends the statements.</param>
/// <param name="overtaken">A part of the statement's text.</param>
internal sealed class OvertakenClient(INeo4jClient client, string overtaken) : INeo4jClient
{
    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    public async Task<Neo4jResult> ReadAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, string? dataVersion, CancellationToken cancellation)
    {
        var result = await client.ReadAsync(statement, parameters, dataVersion, cancellation);
        return statement.Contains(overtaken, StringComparison.Ordinal) ? new([.. result.Rows.Select(row => (JsonElement[])[Null, .. row[1..]])]) : result;
    }

    public Task<T> WriteAsync<T>(Func<INeo4jTransaction, CancellationToken, Task<T>> work, CancellationToken cancellation) =>
        client.WriteAsync(work, cancellation);
}
