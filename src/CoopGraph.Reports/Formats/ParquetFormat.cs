using System.Globalization;
using CoopGraph.Engine.Tables;
using Parquet;
using Parquet.Schema;

namespace CoopGraph.Reports.Formats;

/// <summary>A Parquet file with typed columns; the question, the data version and the warnings are its metadata.</summary>
internal sealed class ParquetFormat : TableFormat
{
    // So many rows are in memory at a time.
    private const int RowsOfGroup = 20_000;

    /// <inheritdoc/>
    public override string Name => "parquet";

    /// <inheritdoc/>
    public override string MediaType => "application/vnd.apache.parquet";

    /// <inheritdoc/>
    public override bool IsText => false;

    /// <inheritdoc/>
    public override async Task<long> WriteAsync(
        Table table, TableContext context, FormatOptions options, Stream output, CancellationToken cancellation)
    {
        var columns = table.Columns.Select(ParquetColumn.Of).ToArray();
        var schema = new ParquetSchema(columns.Select(column => (Field)column.Field).ToArray());
        // The library asks the stream for its position, which the body of a response does not have.
        await using var file = SpoolFile.Create();
        var count = new RowCount(table, options.MostRows, cancellation);
        await using (var writer = await ParquetWriter.CreateAsync(schema, file, cancellationToken: cancellation))
        {
            var inGroup = 0;
            while (await count.NextAsync() is { } rows)
            {
                for (var column = 0; column < columns.Length; column++)
                {
                    for (var row = 0; row < rows.Count; row++)
                        columns[column].Add(rows[row, column]);
                }

                inGroup += rows.Count;
                if (inGroup < RowsOfGroup)
                    continue;
                await WriteGroupAsync(writer, columns, cancellation);
                inGroup = 0;
            }

            if (inGroup > 0 || count.Total == 0)
                await WriteGroupAsync(writer, columns, cancellation);
            writer.CustomMetadata = Metadata(table, context, count.Total);
        }

        await SpoolFile.CopyAsync(file, output, cancellation);
        return count.Total;
    }

    private static async Task WriteGroupAsync(ParquetWriter writer, IEnumerable<ParquetColumn> columns, CancellationToken cancellation)
    {
        using var group = writer.CreateRowGroup();
        foreach (var column in columns)
            await column.WriteAsync(group, cancellation);
    }

    private static Dictionary<string, string> Metadata(Table table, TableContext context, long rows)
    {
        var facts = new Dictionary<string, string>();
        foreach (var (name, value) in AboutTable.Of(table, context, rows))
            facts[name] = facts.TryGetValue(name, out var known) ? string.Create(CultureInfo.InvariantCulture, $"{known}\n{value}") : value;
        return facts;
    }
}
