using System.Text.Json;
using CoopGraph.Neo4j.Client;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>Reads the body of a response.</summary>
internal static class ResponseReader
{
    private static readonly JsonElement[][] NoRows = [];

    /// <summary>Returns the content of the response. Its values own their memory, so <paramref name="body"/> may be reused.</summary>
    /// <param name="body">The body.</param>
    /// <param name="affinity">The header <see cref="OpenTransaction.AffinityHeader"/>; null for none.</param>
    /// <exception cref="Neo4jException">The body contains an error; rows before it are discarded.</exception>
    /// <exception cref="JsonException">The body is not a response of the Query API.</exception>
    public static QueryApiResponse Read(ReadOnlySpan<byte> body, string? affinity = null)
    {
        var root = JsonElement.Parse(body);
        if (root.ValueKind != JsonValueKind.Object)
            throw new JsonException("The answer is no object.");
        ThrowError(root);
        return new QueryApiResponse(Rows(root), Transaction(root, affinity), Bookmarks(root));
    }

    // Errors are checked first: one in the middle of the rows is reported after a status of success, together with the rows so far.
    private static void ThrowError(JsonElement root)
    {
        if (!root.TryGetProperty("errors"u8, out var errors) || errors.ValueKind == JsonValueKind.Null)
            return;
        if (errors.ValueKind != JsonValueKind.Array)
            throw new JsonException("The errors are no list.");
        foreach (var error in errors.EnumerateArray())
            throw new Neo4jException(Text(error, "code"u8) ?? "Neo.DatabaseError.General.UnknownError", Text(error, "message"u8) ?? "");
    }

    private static JsonElement[][] Rows(JsonElement root)
    {
        if (!root.TryGetProperty("data"u8, out var data))
            return NoRows;
        if (data.ValueKind != JsonValueKind.Object || !data.TryGetProperty("values"u8, out var values)
            || values.ValueKind != JsonValueKind.Array)
            throw new JsonException("The data hold no values.");

        var rows = new JsonElement[values.GetArrayLength()][];
        var next = 0;
        foreach (var row in values.EnumerateArray())
        {
            if (row.ValueKind != JsonValueKind.Array)
                throw new JsonException("A row is no list.");
            rows[next++] = Cells(row);
        }

        return rows;
    }

    private static JsonElement[] Cells(JsonElement row)
    {
        var cells = new JsonElement[row.GetArrayLength()];
        var next = 0;
        foreach (var cell in row.EnumerateArray())
            cells[next++] = cell;
        return cells;
    }

    private static string[] Bookmarks(JsonElement root) =>
        root.TryGetProperty("bookmarks"u8, out var bookmarks) && bookmarks.ValueKind == JsonValueKind.Array
            ? [.. bookmarks.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
            : [];

    private static OpenTransaction? Transaction(JsonElement root, string? affinity) =>
        root.TryGetProperty("transaction"u8, out var transaction) && Text(transaction, "id"u8) is { } id ? new(id, affinity) : null;

    private static string? Text(JsonElement element, ReadOnlySpan<byte> name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
