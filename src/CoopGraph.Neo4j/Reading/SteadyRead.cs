using System.Text.Json;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Reading;

/// <summary>
/// Runs statements that return one row. It begins with the version that was served from the begin of the statement to its end, and with null where an
/// edit came in between. Where edits follow each other faster than a statement runs, the next edit waits for it: a reader is never refused because
/// others write.
/// </summary>
internal static class SteadyRead
{
    /// <summary>Runs a statement.</summary>
    /// <returns>Its row; null where it found none, or where another load than the one of its parameters is served.</returns>
    public static async Task<JsonElement[]?> ReadAsync(
        INeo4jClient client, string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
    {
        var found = await client.ReadAsync(statement, parameters, null, cancellation);
        if (found.Rows is [[{ ValueKind: JsonValueKind.Null }, ..]])
            found = await client.WriteAsync((transaction, token) => HoldAndReadAsync(transaction, statement, parameters, token), cancellation);
        return found.Rows is [[{ ValueKind: JsonValueKind.String }, ..] row] ? row : null;
    }

    private static async Task<Neo4jResult> HoldAndReadAsync(
        INeo4jTransaction transaction, string statement, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellation)
    {
        await transaction.RunAsync(
            StatementFile.Read("hold-version"), new Dictionary<string, object?> { ["holder"] = Guid.NewGuid().ToString("N") }, cancellation);
        return await transaction.RunAsync(statement, parameters, cancellation);
    }
}
