using CoopGraph.Seeding;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace CoopGraph.Cli.Cases;

/// <summary>Writes templates for tables of cases.</summary>
internal static class TemplateWriter
{
    private const char Mark = '\uFEFF';
    private const double Wide = 30;

    /// <summary>Writes a template as CSV: the meaning of each column as a comment, then the table. It has the mark by which Excel knows UTF-8.</summary>
    /// <param name="writer">The destination.</param>
    /// <param name="template">The template.</param>
    public static void WriteCsv(TextWriter writer, TemplateTable template)
    {
        writer.Write(Mark);
        CsvRecords.Write(writer, template.Help.Append(template.AboutExamples).Select(line => (string[])[$"# {line}"]));
        CsvRecords.Write(writer, template.Rows.Prepend(template.Header));
    }

    /// <summary>Writes a template as a workbook: the table, and a sheet with the meaning of each column.</summary>
    /// <param name="stream">The destination.</param>
    /// <param name="template">The template.</param>
    /// <param name="names">The names of the two sheets.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public static async Task WriteXlsxAsync(Stream stream, TemplateTable template, (string Table, string Help) names, CancellationToken cancellation)
    {
        await using var workbook = await Spreadsheet.CreateNewAsync(stream, new SpreadCheetahOptions { DocumentProperties = null }, cancellation);
        var bold = workbook.AddStyle(new Style { Font = { Bold = true } });
        var table = new WorksheetOptions { FrozenRows = 1 };
        for (var column = 1; column <= template.Header.Count; column++)
            table.Column(column).Width = Wide;
        await workbook.StartWorksheetAsync(names.Table, table, cancellation);
        await workbook.AddHeaderRowAsync(template.Header.ToArray(), bold, cancellation);
        foreach (var row in template.Rows)
            await workbook.AddRowAsync(row.Select(cell => new Cell(cell)).ToArray(), cancellation);
        await workbook.StartWorksheetAsync(names.Help, null, cancellation);
        foreach (var line in template.Help.Append(template.AboutExamples))
            await workbook.AddRowAsync([new Cell(line)], cancellation);
        await workbook.FinishAsync(cancellation);
    }
}
