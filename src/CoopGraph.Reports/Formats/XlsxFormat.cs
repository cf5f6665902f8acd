using CoopGraph.Engine.Tables;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace CoopGraph.Reports.Formats;

/// <summary>
/// An Excel workbook: a sheet with typed cells below a bold header that stays in view, and a sheet <c>About</c> with the question, the data version,
/// the sources and the warnings.
/// </summary>
internal sealed class XlsxFormat : TableFormat
{
    // Excel takes no more characters in a cell, and no more rows in a sheet, the header among them.
    private const int MostCharacters = 32_767;
    private const long MostRows = 1_048_575;

    /// <inheritdoc/>
    public override string Name => "xlsx";

    /// <inheritdoc/>
    public override string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public override bool IsText => false;

    /// <inheritdoc/>
    public override async Task<long> WriteAsync(
        Table table, TableContext context, FormatOptions options, Stream output, CancellationToken cancellation)
    {
        await using var file = SpoolFile.Create();
        long total;
        await using (var workbook = await Spreadsheet.CreateNewAsync(file, new SpreadCheetahOptions { DocumentProperties = null }, cancellation))
        {
            var bold = workbook.AddStyle(new Style { Font = { Bold = true } });
            var dates = new DateStyles(
                workbook.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") }),
                workbook.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd hh:mm:ss") }));
            await workbook.StartWorksheetAsync("Rows", SheetOf(table.Columns), cancellation);
            await workbook.AddHeaderRowAsync(table.Columns.Select(column => column.Title ?? column.Name).ToArray(), bold, cancellation);
            total = await WriteRowsAsync(workbook, table, dates, Math.Min(options.MostRows, MostRows), cancellation);
            await WriteAboutAsync(workbook, table, context, total, bold, cancellation);
            await workbook.FinishAsync(cancellation);
        }

        // The library dates the parts of the file by the clock; the same table must give the same bytes.
        ZipTimes.Clear(file);
        await SpoolFile.CopyAsync(file, output, cancellation);
        return total;
    }

    private static WorksheetOptions SheetOf(IReadOnlyList<TableColumn> columns)
    {
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        for (var column = 0; column < columns.Count; column++)
        {
            // Texts are wide, numbers as wide as their header.
            var header = (columns[column].Title ?? columns[column].Name).Length + 2;
            var least = columns[column] switch
            {
                { IsList: true } => 30,
                { Kind: ColumnKind.Text } => 24,
                { Kind: ColumnKind.Name or ColumnKind.DateTime } => 18,
                _ => 12,
            };
            sheet.Column(column + 1).Width = Math.Clamp(Math.Max(header, least), 8, 60);
        }

        return sheet;
    }

    private static async Task<long> WriteRowsAsync(
        Spreadsheet workbook, Table table, DateStyles dates, long most, CancellationToken cancellation)
    {
        var cells = new Cell[table.Columns.Count];
        var count = new RowCount(table, most, cancellation);
        while (await count.NextAsync() is { } rows)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < cells.Length; column++)
                    cells[column] = CellOf(table.Columns[column].Kind, rows[row, column], dates);
                await workbook.AddRowAsync(cells.AsMemory(), cancellation);
            }
        }

        return count.Total;
    }

    private static Cell CellOf(ColumnKind kind, TableCell cell, DateStyles dates) => cell.Form switch
    {
        CellForm.Missing => new Cell((string?)null),
        CellForm.True => new Cell(true),
        CellForm.False => new Cell(false),
        CellForm.Number => new Cell(cell.ToDouble()),
        CellForm.Text when kind == ColumnKind.Date => new Cell(cell.ToDate().ToDateTime(TimeOnly.MinValue), dates.Day),
        // Excel has no time zones: the time is that of UTC, as in every other format.
        CellForm.Text when kind == ColumnKind.DateTime => new Cell(cell.ToDateTime(), dates.Time),
        _ => new Cell(Short(cell.ToString())),
    };

    private static string Short(string text) => text.Length <= MostCharacters ? text : $"{text[..(MostCharacters - 1)]}…";

    private static async Task WriteAboutAsync(
        Spreadsheet workbook, Table table, TableContext context, long total, StyleId bold, CancellationToken cancellation)
    {
        var sheet = new WorksheetOptions();
        sheet.Column(1).Width = 18;
        sheet.Column(2).Width = 100;
        await workbook.StartWorksheetAsync("About", sheet, cancellation);
        foreach (var (name, value) in AboutTable.Of(table, context, total))
            await workbook.AddRowAsync([new Cell(name, bold), new Cell(Short(value))], cancellation);
    }

    /// <summary>The styles of days and of times.</summary>
    private sealed record DateStyles(StyleId Day, StyleId Time);
}
