using System.Globalization;
using System.Net;
using System.Text;
using CoopGraph.Engine.Tables;

namespace CoopGraph.Reports.Formats;

/// <summary>Writes the first rows of a table to a page.</summary>
public static class PageTable
{
    /// <summary>Writes the warnings, the picture and the first rows.</summary>
    /// <param name="html">The page.</param>
    /// <param name="table">The table.</param>
    /// <param name="chart">The columns of the picture; null if there is none.</param>
    /// <param name="most">The maximum number of rows.</param>
    public static async Task WriteAsync(StringBuilder html, Table table, ChartColumns? chart, int most)
    {
        var picture = chart is null ? null : BarChart.Of(chart, table.Columns);
        var rows = new StringBuilder();
        await using (var text = new StringWriter(rows, CultureInfo.InvariantCulture))
        {
            var (shown, hasMore) = await HtmlTable.WriteFirstAsync(text, table, picture, most);
            await text.WriteAsync(hasMore ? $"<p>The first {shown} rows; a download has all.</p>\n" : $"<p>{shown} {(shown == 1 ? "row" : "rows")}.</p>\n");
        }

        foreach (var (code, message) in table.Warnings)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"warning\"><strong>{WebUtility.HtmlEncode(code)}</strong> {WebUtility.HtmlEncode(message)}</p>\n");
        html.Append(picture?.ToSvg()).Append(rows);
    }
}
