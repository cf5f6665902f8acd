using System.Globalization;
using System.Net;
using CoopGraph.Engine.Tables;

namespace CoopGraph.Reports.Formats;

/// <summary>Writes rows as a table of HTML.</summary>
internal static class HtmlTable
{
    // Text of so many characters gets a column in which it is read, not a word on each line.
    private const int Long = 60;

    private const int LongName = 20;

    private const string End = "</tbody>\n</table></div>\n";

    /// <summary>Writes all rows.</summary>
    /// <param name="html">The destination.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="count">The rows.</param>
    /// <param name="chart">The picture that is given the rows, too; null if there is none.</param>
    public static async Task WriteAsync(TextWriter html, IReadOnlyList<TableColumn> columns, RowCount count, BarChart? chart)
    {
        Begin(html, columns);
        while (await count.NextAsync() is { } rows)
        {
            for (var row = 0; row < rows.Count; row++)
                WriteRow(html, columns.Count, rows, row, chart);
            await html.FlushAsync();
        }

        await html.WriteAsync(End);
    }

    /// <summary>Writes the first rows.</summary>
    /// <returns>The number of rows written, and whether there are more.</returns>
    public static async Task<(int Shown, bool HasMore)> WriteFirstAsync(TextWriter html, Table table, BarChart? chart, int most)
    {
        Begin(html, table.Columns);
        var shown = 0;
        var hasMore = false;
        while (!hasMore && await table.NextAsync() is { } rows)
        {
            var here = Math.Min(rows.Count, most - shown);
            for (var row = 0; row < here; row++)
                WriteRow(html, table.Columns.Count, rows, row, chart);
            shown += here;
            hasMore = here < rows.Count;
        }

        await html.WriteAsync(End);
        return (shown, hasMore);
    }

    private static void Begin(TextWriter html, IReadOnlyList<TableColumn> columns)
    {
        html.Write(HtmlPage.BeginScroll("Rows"));
        html.Write("<table>\n<thead><tr>");
        foreach (var column in columns)
            html.Write($"<th scope=\"col\"{(column is { IsList: false, Kind: ColumnKind.Integer or ColumnKind.Number } ? " class=\"n\"" : "")}>{WebUtility.HtmlEncode(column.Title ?? column.Name)}</th>");
        html.Write("</tr></thead>\n<tbody>\n");
    }

    private static void WriteRow(TextWriter html, int width, TableRows rows, int row, BarChart? chart)
    {
        chart?.Add(rows, row);
        html.Write("<tr>");
        for (var column = 0; column < width; column++)
        {
            var cell = rows[row, column];
            var text = cell.Form == CellForm.Number ? Short(cell) : cell.ToString();
            html.Write(cell.Form == CellForm.Number ? "<td class=\"n\">" : text.Length > Long ? "<td class=\"t\">" : "<td>");
            html.Write(text.Length > LongName && !text.Contains(' ', StringComparison.Ordinal) ? Breakable(text) : WebUtility.HtmlEncode(text));
            html.Write("</td>");
        }

        html.Write("</tr>\n");
    }

    // A long name of the schema, such as CROSS_PREFECTURE_SHARE, breaks between its words.
    private static string Breakable(string name) => WebUtility.HtmlEncode(name).Replace("_", "_<wbr>", StringComparison.Ordinal);

    // For people, a fraction has as many digits as are worth reading; files for programs have all.
    private static string Short(TableCell number) => number.ToString() is var all && all.Length > 9 && all.Contains('.', StringComparison.Ordinal) && number.ToDouble() is var value
        ? Math.Abs(value) < 1 ? value.ToString("G6", CultureInfo.InvariantCulture) : value.ToString("0.######", CultureInfo.InvariantCulture)
        : number.ToString();
}
