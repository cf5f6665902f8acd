using System.Globalization;
using System.Net;
using System.Text;
using CoopGraph.Api.Hosting;
using CoopGraph.Api.Transport;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Api.Reports;

/// <summary>Writes the pages of reports for people: the list, and a page for each report with its parameters, first rows and downloads.</summary>
internal sealed class ReportPages(LoadedReports reports, ReportRunner runner, ReportForm form, ReportScheduleTable schedules, IdeLinks links, ServiceEnd end)
{
    // A person looks at so many rows before a download serves better.
    private const int MostRows = 100;

    /// <summary>Writes the list.</summary>
    public async Task WriteListAsync(HttpContext http)
    {
        var html = HtmlPage.Begin("Reports", "../favicon.svg");
        html.Append(WayBack.Html("../")).Append("<h1>Reports</h1>\n<p>Questions with a name. Each opens here, in Excel, R, pandas, and in a job that runs on a schedule. The graph itself is among the <a href=\"../exports/\">exports</a>, and what loads of data change is a <a href=\"../changes.atom\">feed</a>, too.</p>\n");
        foreach (var report in reports.Catalog.All)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2><a href=\"{report.Name}/\">{Text(report.Title)}</a></h2>\n<p>{Text(report.Description ?? string.Empty)}</p>\n");
            form.Write(html, report, [], $"{report.Name}/");
            await schedules.WriteAsync(html, report.Name, http.RequestAborted);
        }

        await SendAsync(http, StatusCodes.Status200OK, html);
    }

    /// <summary>Writes the page of a report.</summary>
    public async Task WriteAsync(HttpContext http, string name)
    {
        if (reports.Catalog.Find(name) is not { } report)
        {
            await ReportRefusals.UnknownAsync(http, reports.Catalog, name);
            return;
        }

        var html = HtmlPage.Begin(report.Title, "../../favicon.svg");
        html.Append(WayBack.Html("../../", ("../", "Reports"))).Append(CultureInfo.InvariantCulture, $"<h1>{Text(report.Title)}</h1>\n<p>{Text(report.Description ?? string.Empty)}</p>\n");
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, end.Token);
        var status = await WriteRowsAsync(http, report, html, either.Token);
        await schedules.WriteAsync(html, report.Name, http.RequestAborted);
        html.Append("<h2>Its query</h2>\n");
        links.Write(html, report, GivenOrNone(http.Request));
        html.Append(CultureInfo.InvariantCulture, $"<pre tabindex=\"0\" role=\"region\" aria-label=\"Its query\">{Text(report.Document)}</pre>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h2>How to cite</h2>\n<p>{Text(TableContext.Citation)}</p>\n<p>Name the data version of the rows, too.</p>\n");
        await SendAsync(http, status, html);
    }

    // An address with too many of them is refused where the rows would be.
    private static List<KeyValuePair<string, string>> GivenOrNone(HttpRequest request)
    {
        try
        {
            return ReportQuery.Of(request);
        }
        catch (ReportParameterException)
        {
            return [];
        }
    }

    private async Task<int> WriteRowsAsync(HttpContext http, Report report, StringBuilder html, CancellationToken cancellation)
    {
        try
        {
            var given = ReportQuery.Of(http.Request);
            form.Write(html, report, given, "");
            if (given.Count == 0 && report.Parameters.Any(parameter => parameter.IsRequired))
                return StatusCodes.Status200OK;
            await using var table = await runner.OpenAsync(report, given, http.User, cancellation);
            var query = http.Request.QueryString;
            html.Append("<p>Download: ");
            html.AppendJoin(", ", TableFormats.All.Where(format => format.Fits(report.Columns)).Select(format => $"<a href=\"../{report.Name}.{format.Name}{Text(query.ToString())}\">{format.Name}</a>"));
            html.Append(CultureInfo.InvariantCulture, $", <a href=\"../{report.Name}.schema.json\">data dictionary</a>. Data version {Text(table.Dataset.Version)}.</p>\n");
            await PageTable.WriteAsync(html, table, report.Chart, MostRows);
            return StatusCodes.Status200OK;
        }
        catch (ReportParameterException wrong)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"warning\">{HtmlPage.Words(wrong.Message)}</p>\n");
            return StatusCodes.Status400BadRequest;
        }
        catch (TableFailedException failed)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"warning\">{HtmlPage.Words(failed.Message)}</p>\n");
            return FailureStatus.Of(failed.Result);
        }
    }

    /// <summary>Sends a page.</summary>
    public static async Task SendAsync(HttpContext http, int status, StringBuilder html)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.ContentSecurityPolicy = ReportPageCsp.Value;
        await http.Response.WriteAsync(html.Append("</body>\n</html>\n").ToString(), http.RequestAborted);
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
