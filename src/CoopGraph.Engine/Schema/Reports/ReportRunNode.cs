using CoopGraph.Engine.Limits;
using CoopGraph.Scheduling;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>A run of a scheduled report. A fire time of a schedule is one run, on however many services the schedule is on.</summary>
[Name("ReportRun")]
public sealed class ReportRunNode
{
    private readonly ReportRun _run;

    internal ReportRunNode(ReportRun run) => _run = run;

    /// <summary>The schedule and the fire time, such as `anhui-monthly@20260101T060000Z`. It is no global id: `node` does not find it.</summary>
    [Id]
    public string Id => _run.Key.Id;

    /// <summary>The name of the report.</summary>
    public string Report => _run.Report;

    /// <summary>The name of the schedule.</summary>
    public string Schedule => _run.Key.Schedule;

    /// <summary>The time for which the schedule asked for the run.</summary>
    public DateTimeOffset FireTime => _run.Key.FireTime;

    /// <summary>The time at which the run was begun first; null for a missed one.</summary>
    public DateTimeOffset? StartedAt => _run.StartedAt;

    /// <summary>The time at which the run ended or was recorded as missed; null while it is running.</summary>
    public DateTimeOffset? FinishedAt => _run.FinishedAt;

    /// <summary>The state.</summary>
    public ReportRunStatus Status => _run.Status;

    /// <summary>The number of rows of the report; null if it was not written.</summary>
    public int? Rows => (int?)_run.Rows;

    /// <summary>The size of the report's file in bytes, as a whole number that may exceed 32 bits; null if it was not written.</summary>
    public double? Bytes => _run.Bytes;

    /// <summary>The version of the data of the report; null if it was not read.</summary>
    public string? DataVersion => _run.DataVersion;

    /// <summary>The deliveries that were made, such as `folder: anhui-2026-01-01.xlsx`. They contain no address and no path.</summary>
    [ListSize(5)]
    public IReadOnlyList<string> Outputs => _run.Outputs;

    /// <summary>The reason of a failure, or another remark; null if there is none.</summary>
    public string? Message => _run.Message;
}
