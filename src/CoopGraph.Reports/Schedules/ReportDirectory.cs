using CoopGraph.Scheduling;

namespace CoopGraph.Reports.Schedules;

/// <summary>The reports and schedules of this service.</summary>
internal sealed class ReportDirectory(LoadedReports reports, LoadedSchedules schedules, TimeProvider time) : IReportDirectory
{
    /// <inheritdoc/>
    public IReadOnlyList<ListedReport> Reports => [.. reports.Catalog.All.Select(report => new ListedReport(
        report.Name,
        report.Title,
        report.Description,
        [.. report.Parameters.Select(parameter => new ListedParameter(parameter.Name, parameter.Type, parameter.Default, parameter.Description))],
        [.. schedules.All.Where(schedule => schedule.Report == report).Select(Listed)]))];

    private ListedSchedule Listed(ReportSchedule schedule) => new(
        schedule.Name, schedule.Timing.Cron, schedule.Timing.Zone.Id, schedule.Format.Name, schedule.Timing.Next(time.GetUtcNow()));
}
