using System.Diagnostics;
using System.Diagnostics.Metrics;
using CoopGraph.Scheduling;

namespace CoopGraph.Reports.Schedules;

/// <summary>Measures runs: the meter <c>CoopGraph.Reports</c>.</summary>
internal static class RunMetrics
{
    private static readonly Meter Meter = new("CoopGraph.Reports");
    private static readonly Counter<long> Runs = Meter.CreateCounter<long>("coopgraph.reports.runs", "{run}", "The runs of scheduled reports that ended.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("coopgraph.reports.duration", "s", "The time that a run took.");

    /// <summary>Records the end of a run.</summary>
    public static void Record(ReportRun run, TimeSpan took)
    {
        var tags = new TagList { { "schedule", run.Key.Schedule }, { "status", run.Status.ToString() } };
        Runs.Add(1, tags);
        Duration.Record(took.TotalSeconds, tags);
    }
}
