using System.Text.Json;
using CoopGraph.Json;
using CoopGraph.Neo4j.Client;

namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>Writes the body of a call that contains a statement.</summary>
internal static class RequestBody
{
    /// <summary>The name of the parameter that marks a statement. Cypher never uses it; <c>SHOW TRANSACTIONS</c> shows it.</summary>
    public const string MarkParameter = "callMark";

    private static readonly byte[] End = "}}"u8.ToArray();

    /// <summary>Returns the body as UTF-8, in parts: a value that is written already is a part of its own, so that it is not copied.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="mark">The value of <see cref="MarkParameter"/>.</param>
    /// <param name="readOnly">Whether the server is asked to refuse writes; only for a statement outside of a transaction.</param>
    /// <param name="bookmarks">The bookmarks that the server must have seen; only for a statement outside of a transaction.</param>
    /// <exception cref="ArgumentException">A parameter is of a type, or has a value, that Cypher does not have.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Write(string statement, IReadOnlyDictionary<string, object?> parameters, string mark, bool readOnly, IReadOnlyList<string> bookmarks)
    {
        using var sheet = PooledJsonWriter.Take();
        var json = sheet.Json;
        json.WriteStartObject();
        json.WriteString("statement"u8, statement);
        if (readOnly)
            json.WriteString("accessMode"u8, "Read"u8);
        Write(json, bookmarks);
        json.WriteStartObject("parameters"u8);
        foreach (var (name, value) in parameters)
        {
            if (value is WrittenValue)
                continue;
            json.WritePropertyName(name);
            ParameterWriter.Write(json, name, value);
        }

        // The mark is there always, so what follows begins with a comma.
        json.WriteString(MarkParameter, mark);
        List<ReadOnlyMemory<byte>> parts = [sheet.Written().ToArray()];
        foreach (var (name, value) in parameters)
        {
            if (value is WrittenValue written)
                parts.AddRange([NameAfterOthers(name), written.Utf8]);
        }

        parts.Add(End);
        return parts;
    }

    /// <summary>Returns the body of a call that has no statement.</summary>
    /// <param name="bookmarks">The bookmarks that the server must have seen.</param>
    public static ReadOnlyMemory<byte> Begin(IReadOnlyList<string> bookmarks)
    {
        using var sheet = PooledJsonWriter.Take();
        sheet.Json.WriteStartObject();
        Write(sheet.Json, bookmarks);
        sheet.Json.WriteEndObject();
        return sheet.Written().ToArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> bookmarks)
    {
        if (bookmarks.Count == 0)
            return;
        json.WriteStartArray("bookmarks"u8);
        foreach (var bookmark in bookmarks)
            json.WriteStringValue(bookmark);
        json.WriteEndArray();
    }

    private static byte[] NameAfterOthers(string name) => [(byte)',', (byte)'"', .. JsonEncodedText.Encode(name).EncodedUtf8Bytes, (byte)'"', (byte)':'];
}
