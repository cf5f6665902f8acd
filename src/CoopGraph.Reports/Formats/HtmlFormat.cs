using System.Globalization;
using System.Net;
using System.Text;
using CoopGraph.Engine.Tables;

namespace CoopGraph.Reports.Formats;

/// <summary>One HTML file that needs no other: the warnings, the picture, the table and how to cite it. Browsers print it well.</summary>
internal sealed class HtmlFormat : TableFormat
{
    /// <inheritdoc/>
    public override string Name => "html";

    /// <inheritdoc/>
    public override string MediaType => "text/html";

    /// <inheritdoc/>
    public override bool IsPage => true;

    /// <inheritdoc/>
    public override async Task<long> WriteAsync(
        Table table, TableContext context, FormatOptions options, Stream output, CancellationToken cancellation)
    {
        // The warnings and the picture come first, and are known last.
        await using var file = SpoolFile.Create();
        var chart = context.Chart is { } columns ? BarChart.Of(columns, table.Columns) : null;
        var count = new RowCount(table, options.MostRows, cancellation);
        await using (var rows = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true))
            await HtmlTable.WriteAsync(rows, table.Columns, count, chart);
        await using (var page = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true))
            await page.WriteAsync(Head(table, context, chart));
        await SpoolFile.CopyAsync(file, output, cancellation);
        await using (var page = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true))
            await page.WriteAsync(Foot(table, context, count.Total));
        return count.Total;
    }

    private static string Head(Table table, TableContext context, BarChart? chart)
    {
        var html = HtmlPage.Begin(context.Title).Append(CultureInfo.InvariantCulture, $"<h1>{Text(context.Title)}</h1>\n");
        if (context.Description is { } description)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Text(description)}</p>\n");
        foreach (var (code, message) in table.Warnings)
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"warning\"><strong>{Text(code)}</strong> {Text(message)}</p>\n");
        return html.Append(chart?.ToSvg()).ToString();
    }

    private static string Foot(Table table, TableContext context, long rows)
    {
        var html = new StringBuilder("<h2>About</h2>\n<dl>\n");
        foreach (var (name, value) in AboutTable.Of(table, context, rows).Where(fact => fact.Name is not ("Title" or "Warning" or "Question")))
            html.Append(CultureInfo.InvariantCulture, $"<dt>{Text(name)}</dt><dd>{Text(value)}</dd>\n");
        return html.Append("</dl>\n</body>\n</html>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
