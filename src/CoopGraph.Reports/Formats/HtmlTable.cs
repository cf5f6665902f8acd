using System.Net;
using CoopGraph.Engine.Tables;

namespace CoopGraph.Reports.Formats;

/// <summary>Writes rows as a table of HTML.</summary>
internal static class HtmlTable
{
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
        html.Write("<div class=\"scroll\"><table>\n<thead><tr>");
        foreach (var column in columns)
            html.Write($"<th scope=\"col\">{WebUtility.HtmlEncode(column.Title ?? column.Name)}</th>");
        html.Write("</tr></thead>\n<tbody>\n");
    }

    private static void WriteRow(TextWriter html, int width, TableRows rows, int row, BarChart? chart)
    {
        chart?.Add(rows, row);
        html.Write("<tr>");
        for (var column = 0; column < width; column++)
        {
            var cell = rows[row, column];
            html.Write(cell.Form == CellForm.Number ? "<td class=\"n\">" : "<td>");
            html.Write(WebUtility.HtmlEncode(cell.ToString()));
            html.Write("</td>");
        }

        html.Write("</tr>\n");
    }
}
