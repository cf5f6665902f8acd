using System.Text.Json;
using CoopGraph.Engine.Tables;

namespace CoopGraph.Reports.Formats;

/// <summary>A JSON object on a line for each row. Values stay inside the objects in which the query selects them.</summary>
internal sealed class NdjsonFormat : TableFormat
{
    /// <inheritdoc/>
    public override string Name => "ndjson";

    /// <inheritdoc/>
    public override string MediaType => "application/x-ndjson";

    /// <inheritdoc/>
    public override async Task<long> WriteAsync(
        Table table, TableContext context, FormatOptions options, Stream output, CancellationToken cancellation)
    {
        var root = NestedNames.Of(table.Columns);
        using var sheet = new JsonSheet(output);
        var count = new RowCount(table, options.MostRows, cancellation);
        while (await count.NextAsync() is { } rows)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                Write(sheet.Json, root, rows, row);
                sheet.EndLine();
            }

            await sheet.SendAsync(cancellation);
        }

        return count.Total;
    }

    private static void Write(Utf8JsonWriter json, NestedNames names, TableRows rows, int row)
    {
        json.WriteStartObject();
        foreach (var (name, column, below) in names.Members)
        {
            json.WritePropertyName(name);
            if (below is null)
                JsonCells.Write(json, rows[row, column]);
            else
                Write(json, below, rows, row);
        }

        json.WriteEndObject();
    }

    /// <summary>The members of an object: columns, and objects with further columns.</summary>
    private sealed class NestedNames
    {
        public List<(JsonEncodedText Name, int Column, NestedNames? Below)> Members { get; } = [];

        public static NestedNames Of(IReadOnlyList<TableColumn> columns)
        {
            var root = new NestedNames();
            for (var column = 0; column < columns.Count; column++)
            {
                // A column that has been renamed is a member by its whole name.
                var isNamedByPath = columns[column].Name == string.Join('.', columns[column].Path);
                root.Add(isNamedByPath ? [.. columns[column].Path] : [columns[column].Name], column);
            }

            return root;
        }

        private void Add(ReadOnlySpan<string> path, int column)
        {
            var name = JsonEncodedText.Encode(path[0], JsonCells.Options.Encoder);
            if (path.Length == 1)
            {
                Members.Add((name, column, null));
                return;
            }

            var place = Members.FindIndex(member => member.Below is not null && member.Name.Equals(name));
            if (place < 0)
            {
                place = Members.Count;
                Members.Add((name, 0, new NestedNames()));
            }

            Members[place].Below!.Add(path[1..], column);
        }
    }
}
