using System.Text.Json;
using CoopGraph.Engine.Tables;

namespace CoopGraph.Reports.Formats;

/// <summary>
/// One JSON object: <c>name</c>, <c>title</c>, <c>parameters</c>, <c>dataVersion</c>, <c>rows</c> as flat objects by the columns' names, and
/// <c>rowCount</c> and <c>warnings</c> after them, since all rows have to be read first.
/// </summary>
internal sealed class JsonFormat : TableFormat
{
    /// <inheritdoc/>
    public override string Name => "json";

    /// <inheritdoc/>
    public override string MediaType => "application/json";

    /// <inheritdoc/>
    public override async Task<long> WriteAsync(
        Table table, TableContext context, FormatOptions options, Stream output, CancellationToken cancellation)
    {
        var names = table.Columns.Select(column => JsonEncodedText.Encode(column.Name, JsonCells.Options.Encoder)).ToArray();
        using var sheet = new JsonSheet(output);
        var json = sheet.Json;
        json.WriteStartObject();
        json.WriteString("name", context.Name);
        json.WriteString("title", context.Title);
        json.WriteStartObject("parameters");
        foreach (var (parameter, value) in context.Parameters)
            json.WriteString(parameter, value);
        json.WriteEndObject();
        json.WriteString("dataVersion", table.Dataset.Version);
        json.WriteString("citation", TableContext.Citation);
        json.WriteStartArray("rows");
        var count = new RowCount(table, options.MostRows, cancellation);
        while (await count.NextAsync() is { } rows)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                json.WriteStartObject();
                for (var column = 0; column < names.Length; column++)
                {
                    json.WritePropertyName(names[column]);
                    JsonCells.Write(json, rows[row, column]);
                }

                json.WriteEndObject();
            }

            await sheet.SendAsync(cancellation);
        }

        json.WriteEndArray();
        json.WriteNumber("rowCount", count.Total);
        json.WriteStartArray("warnings");
        foreach (var (code, message) in table.Warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await sheet.SendAsync(cancellation);
        return count.Total;
    }
}
