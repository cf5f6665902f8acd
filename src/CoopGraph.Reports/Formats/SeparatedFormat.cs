using CoopGraph.Engine.Tables;
using CsvHelper;

namespace CoopGraph.Reports.Formats;

/// <summary>
/// Values with a separator between them and a line for each row (RFC 4180): CSV with commas, TSV with tabs. Lines end with CR LF. A missing value
/// is empty, an empty text is <c>""</c>.
/// </summary>
/// <param name="name">The name of the format.</param>
/// <param name="mediaType">The media type.</param>
/// <param name="separator">The separator.</param>
internal sealed class SeparatedFormat(string name, string mediaType, char separator) : TableFormat
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string MediaType => mediaType;

    /// <inheritdoc/>
    public override async Task<long> WriteAsync(
        Table table, TableContext context, FormatOptions options, Stream output, CancellationToken cancellation)
    {
        // Before the writer, which sends what it has also when it is disposed of after a failure.
        var count = new RowCount(table, options.MostRows, cancellation);
        var rows = await count.NextAsync();
        var form = new CsvWriterOptions { Separator = separator, WriteByteOrderMark = options.HasMark };
        await using var csv = CsvWriter.Create(output, form, leaveOpen: true);
        foreach (var column in table.Columns)
            csv.WriteField(column.Name);
        await csv.EndRecordAsync(cancellation);
        for (; rows is not null; rows = await count.NextAsync())
        {
            for (var row = 0; row < rows.Count; row++)
            {
                Write(csv, rows.CellsOf(row), options.IsGuarded);
                await csv.EndRecordAsync(cancellation);
            }

            await csv.FlushAsync(cancellation);
        }

        return count.Total;
    }

    private static void Write(CsvWriter csv, ReadOnlySpan<TableCell> cells, bool isGuarded)
    {
        foreach (ref readonly var cell in cells)
            Write(csv, in cell, isGuarded);
    }

    private static void Write(CsvWriter csv, in TableCell cell, bool isGuarded)
    {
        switch (cell.Form)
        {
            case CellForm.Missing:
                csv.WriteField((string?)null);
                break;
            case CellForm.Text when cell.Text is { } text:
                CsvText.Write(csv, text, isGuarded);
                break;
            case CellForm.Text:
                CsvText.Write(csv, cell.Utf8, isGuarded);
                break;
            case CellForm.Number:
                csv.WriteField(cell.Utf8);
                break;
            default:
                CsvText.Write(csv, cell.ToString(), isGuarded);
                break;
        }
    }
}
