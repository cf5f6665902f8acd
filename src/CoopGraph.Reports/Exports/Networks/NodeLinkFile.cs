using System.Text.Json;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Reports.Exports.Networks;

/// <summary>
/// Writes a network as node-link JSON, the form of NetworkX and D3: <c>nodes</c> with their <c>id</c>, and <c>links</c> with <c>source</c> and
/// <c>target</c>. A missing value is null.
/// </summary>
internal static class NodeLinkFile
{
    // As many values are written between two sends.
    private const int Part = 1_000;

    /// <summary>Writes the network.</summary>
    public static async Task WriteAsync(NetworkRows rows, Stream output, CancellationToken cancellation)
    {
        using var sheet = new JsonSheet(output);
        var json = sheet.Json;
        json.WriteStartObject();
        json.WriteBoolean("directed", false);
        json.WriteBoolean("multigraph", false);
        json.WriteStartObject("graph");
        foreach (var (name, value) in NetworkFacts.Of(rows))
            json.WriteString(name, value);
        json.WriteEndObject();
        await WriteAsync(sheet, "nodes", NetworkAttributes.NodeColumns, rows.Nodes, cancellation);
        await WriteAsync(sheet, "links", [.. NetworkAttributes.EdgeColumns.Take(2), .. NetworkAttributes.Edges], rows.Edges, cancellation);
        json.WriteEndObject();
        await sheet.SendAsync(cancellation);
    }

    private static async Task WriteAsync<T>(
        JsonSheet sheet, string name, IReadOnlyList<ExportAttribute<T>> attributes, IEnumerable<T> rows, CancellationToken cancellation)
    {
        sheet.Json.WriteStartArray(name);
        foreach (var part in rows.Chunk(Part))
        {
            foreach (var row in part)
            {
                sheet.Json.WriteStartObject();
                foreach (var attribute in attributes)
                    Write(sheet.Json, attribute.Name, attribute.Value(row));
                sheet.Json.WriteEndObject();
            }

            await sheet.SendAsync(cancellation);
        }

        sheet.Json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case int number:
                json.WriteNumber(name, number);
                break;
            case double number:
                json.WriteNumber(name, number);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case null:
                json.WriteNull(name);
                break;
            default:
                json.WriteString(name, AttributeText.Of(value));
                break;
        }
    }
}
