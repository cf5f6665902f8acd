using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using CoopGraph.Json;
using CoopGraph.Neo4j.Client;

namespace CoopGraph.Neo4j.Caching;

/// <summary>A cached result: its rows, and their JSON (an array of arrays, in UTF-8) for Redis.</summary>
[ImmutableObject(true)] // The cache then shares the object instead of copying it for each reader.
internal sealed class CachedResult
{
    private CachedResult(IReadOnlyList<JsonElement[]> rows, ReadOnlyMemory<byte> utf8) => (Rows, Utf8) = (rows, utf8);

    public IReadOnlyList<JsonElement[]> Rows { get; }

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <returns>Null for a result that may not be cached.</returns>
    public static CachedResult? From(Neo4jResult answer, string dataVersion, int maxBytes)
    {
        if (!Saw(answer.Rows, dataVersion) || Size(answer.Rows) > maxBytes)
            return null;
        var utf8 = Write(answer.Rows);
        // The written JSON may be longer than the original, where an escape was shorter.
        return utf8.Length > maxBytes ? null : new(answer.Rows, utf8);
    }

    /// <returns>Null where the bytes are not those of a cached result.</returns>
    public static CachedResult? Read(byte[] utf8)
    {
        try
        {
            var json = JsonElement.Parse(utf8);
            return new([.. json.EnumerateArray().Select(row => row.EnumerateArray().ToArray())], utf8);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// Returns whether every row's first column is the requested version. A result without rows names no version, so it saw none: every
    /// statement that asks about data returns at least one row.
    /// </summary>
    public static bool Saw(IReadOnlyList<JsonElement[]> rows, string dataVersion) =>
        rows.Count > 0 && rows.All(row => row is [{ ValueKind: JsonValueKind.String } seen, ..] && seen.ValueEquals(dataVersion));

    private static long Size(IReadOnlyList<JsonElement[]> rows) =>
        2 + rows.Sum(row => 2L + row.Sum(value => 1L + JsonMarshal.GetRawUtf8Value(value).Length));

    private static byte[] Write(IReadOnlyList<JsonElement[]> rows)
    {
        using var sheet = PooledJsonWriter.Take();
        sheet.Json.WriteStartArray();
        foreach (var row in rows)
        {
            sheet.Json.WriteStartArray();
            foreach (var value in row)
                value.WriteTo(sheet.Json);
            sheet.Json.WriteEndArray();
        }

        sheet.Json.WriteEndArray();
        return sheet.Written().ToArray();
    }
}
