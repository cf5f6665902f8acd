using System.Buffers;
using System.Text;
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
    private static readonly SearchValues<byte> Formulas = SearchValues.Create("=+-@\t\r"u8);

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
                for (var column = 0; column < table.Columns.Count; column++)
                    Write(csv, rows[row, column], options.IsGuarded);
                await csv.EndRecordAsync(cancellation);
            }

            await csv.FlushAsync(cancellation);
        }

        return count.Total;
    }

    /// <summary>Returns whether a spreadsheet would run a text that begins with this character as a formula.</summary>
    public static bool Runs(char first) => char.IsAscii(first) && Formulas.Contains((byte)first);

    private static void Write(CsvWriter csv, TableCell cell, bool isGuarded)
    {
        switch (cell.Form)
        {
            case CellForm.Missing:
                csv.WriteField((string?)null);
                break;
            case CellForm.Text when cell.Utf8.IsEmpty:
                csv.WriteField(string.Empty, CsvQuoting.Always);
                break;
            case CellForm.Text when isGuarded && Formulas.Contains(cell.Utf8.Span[0]):
                csv.WriteField([(byte)'\'', .. cell.Utf8.Span]);
                break;
            case CellForm.Text or CellForm.Number:
                csv.WriteField(cell.Utf8.Span);
                break;
            default:
                Write(csv, new TableCell(CellForm.Text, Encoding.UTF8.GetBytes(cell.ToString())), isGuarded);
                break;
        }
    }
}
