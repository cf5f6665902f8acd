using CoopGraph.Engine.Limits;
using CoopGraph.Scheduling;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Schema;

/// <summary>A report: a question with a name, which gives a table.</summary>
[Name("Report")]
public sealed class ReportNode
{
    private readonly ListedReport _report;

    internal ReportNode(ListedReport report) => _report = report;

    /// <summary>The name, such as `pairings-arranged-by`. The table is at `/reports/{name}.csv`.</summary>
    public string Name => _report.Name;

    /// <summary>The title for people.</summary>
    public string Title => _report.Title;

    /// <summary>The question that it answers; null if it has no words.</summary>
    public string? Description => _report.Description;

    /// <summary>The parameters, in their declared order.</summary>
    [ListSize(5)]
    public IEnumerable<ReportParameterNode> Parameters => _report.Parameters.Select(parameter => new ReportParameterNode(parameter));

    /// <summary>The schedules that are on.</summary>
    [ListSize(5)]
    public IEnumerable<ReportScheduleNode> Schedules => _report.Schedules.Select(schedule => new ReportScheduleNode(schedule));
}

/// <summary>A parameter of a report.</summary>
[Name("ReportParameter")]
public sealed class ReportParameterNode
{
    private readonly ListedParameter _parameter;

    internal ReportParameterNode(ListedParameter parameter) => _parameter = parameter;

    /// <summary>The name.</summary>
    public string Name => _parameter.Name;

    /// <summary>The type, such as `UnitCode!`. A value is required if it ends in `!` and there is no default.</summary>
    public string Type => _parameter.Type;

    /// <summary>The value if none is given, as GraphQL; null if it has none.</summary>
    public string? Default => _parameter.Default;

    /// <summary>The description; null if it has none.</summary>
    public string? Description => _parameter.Description;
}

/// <summary>A schedule of a report.</summary>
[Name("ReportSchedule")]
public sealed class ReportScheduleNode
{
    private readonly ListedSchedule _schedule;

    internal ReportScheduleNode(ListedSchedule schedule) => _schedule = schedule;

    /// <summary>The name.</summary>
    public string Name => _schedule.Name;

    /// <summary>The times, as a cron expression with seconds.</summary>
    public string Cron => _schedule.Cron;

    /// <summary>The time zone of the expression, such as `Asia/Shanghai`.</summary>
    public string TimeZone => _schedule.TimeZone;

    /// <summary>The next fire time; null if there is none.</summary>
    public DateTimeOffset? NextFireAt => _schedule.NextFireAt;

    /// <summary>The run with the latest fire time; null if there is none.</summary>
    /// <param name="context">The field.</param>
    public async Task<ReportRunNode?> LastRun(IResolveFieldContext context)
    {
        var run = await context.RequestServices!.GetRequiredService<IReportLedger>().LastAsync(_schedule.Name, null, [], context.CancellationToken);
        return run is null ? null : new ReportRunNode(run);
    }
}
