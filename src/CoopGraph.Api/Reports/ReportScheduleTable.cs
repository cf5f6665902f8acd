using System.Globalization;
using System.Net;
using System.Text;
using CoopGraph.Paging;
using CoopGraph.Reports.Formats;
using CoopGraph.Scheduling;
using CoopGraph.Storage;

namespace CoopGraph.Api.Reports;

/// <summary>Writes the schedules of reports, and their last runs, for the pages and the list of reports.</summary>
internal sealed class ReportScheduleTable(IReportDirectory directory, IReportLedger ledger)
{
    private const int MostRuns = 10;

    /// <summary>Returns the schedules of a report that are on.</summary>
    public IReadOnlyList<ListedSchedule> Of(string report) => directory.Reports.FirstOrDefault(listed => listed.Name == report)?.Schedules ?? [];

    /// <summary>Writes the schedules of a report and its last runs as a table; nothing for a report without schedules.</summary>
    public async Task WriteAsync(StringBuilder html, string report, CancellationToken cancellation)
    {
        if (Of(report) is not [_, ..] schedules)
            return;
        html.Append("<h3>On a schedule</h3>\n<ul>\n");
        foreach (var schedule in schedules)
            html.Append(CultureInfo.InvariantCulture, $"<li>{Text(schedule.Name)}: <code>{Text(schedule.Cron)}</code> ({Text(schedule.TimeZone)}), {Text(schedule.Format)}; next {Text(TimeOf(schedule.NextFireAt))}</li>\n");
        html.Append("</ul>\n");
        try
        {
            var runs = await ledger.ListAsync(new(null, report, null, new PageRequest(MostRuns)), cancellation);
            WriteRuns(html, [.. runs.Rows.Select(row => row.Item)]);
        }
        catch (StoreUnavailableException)
        {
            html.Append("<p class=\"warning\">The last runs are not known now.</p>\n");
        }
    }

    private static void WriteRuns(StringBuilder html, IReadOnlyList<ReportRun> runs)
    {
        if (runs.Count == 0)
            return;
        html.Append(HtmlPage.BeginScroll("Last runs")).Append("<table>\n<thead><tr>");
        foreach (var head in new[] { "Run", "State", "Rows", "Data version", "Delivered", "Remark" })
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{head}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var run in runs)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Text(run.Key.Schedule)}, {TimeOf(run.Key.FireTime)}</td><td>{run.Status}</td><td>{run.Rows}</td><td>{Text(run.DataVersion ?? "")}</td><td>{Text(string.Join("; ", run.Outputs))}</td><td>{Text(run.Message ?? "")}</td></tr>\n");
        html.Append("</tbody>\n</table></div>\n");
    }

    private static string TimeOf(DateTimeOffset? time) => time is { } known ? known.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss' UTC'", CultureInfo.InvariantCulture) : "never";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
