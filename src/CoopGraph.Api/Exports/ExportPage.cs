using System.Globalization;
using System.Net;
using CoopGraph.Api.Hosting;
using CoopGraph.Api.Reports;
using CoopGraph.Paper;
using CoopGraph.Reports.Exports;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Api.Exports;

/// <summary>Writes the page of exports for people: each with its parameters as a form, and its formats.</summary>
internal static class ExportPage
{
    /// <summary>Writes the page.</summary>
    public static Task WriteAsync(HttpContext http, ExportCatalog exports, ReportForm fields)
    {
        var html = HtmlPage.Begin("Exports", "../favicon.svg");
        html.Append(WayBack.Html("../")).Append("<h1>Exports</h1>\n<p>The graph as files for R, NetworkX, Gephi, pandas and models. Tables of answers are among the <a href=\"../reports/\">reports</a>.</p>\n");
        foreach (var export in exports.All)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Text(export.Title)}</h2>\n<p>{HtmlPage.Words(export.Description)}</p>\n<form action=\"{export.Name}\" method=\"get\">\n");
            foreach (var parameter in export.Parameters)
                fields.WriteField(html, parameter, parameter.Default ?? string.Empty);
            // The button that is pressed says the format.
            foreach (var format in export.Formats)
                html.Append(CultureInfo.InvariantCulture, $"<p><button formaction=\"{export.Name}.{format.Name}\">{Text(format.Name)}</button> <span>{HtmlPage.Words(format.Description)}</span></p>\n");
            html.Append("</form>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"<h2>How to cite</h2>\n<p>{Text(Study.Citation)}</p>\n<p>Name the data version of the file, too: the header X-Data-Version, and a fact inside most formats.</p>\n");
        return ReportPages.SendAsync(http, StatusCodes.Status200OK, html);
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
