using System.Diagnostics;
using System.Diagnostics.Metrics;
using CoopGraph.Scheduling;

namespace CoopGraph.Reports.Schedules;

/// <summary>Measures runs, and gives them spans: the meter and the source <c>CoopGraph.Reports</c>. Schedules are the operator's, and few.</summary>
internal static class RunMetrics
{
    private const string Name = "CoopGraph.Reports";
    private const string Schedule = "coopgraph.schedule";
    private const string Outcome = "coopgraph.outcome";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Runs = Meter.CreateCounter<long>("coopgraph.reports.runs", "{run}", "The runs of scheduled reports that ended.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "coopgraph.reports.duration", "s", "The time that a run took.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 0.5, 1, 5, 10, 30, 60, 300, 1800] });

    /// <summary>Starts the span of a run; null if nobody listens.</summary>
    public static Activity? Start(RunKey key, string report) => Source.StartActivity("run")?.SetTag(Schedule, key.Schedule).SetTag("coopgraph.report", report);

    /// <summary>Records the end of a run.</summary>
    public static void Record(ReportRun run, TimeSpan took)
    {
        var tags = new TagList { { Schedule, run.Key.Schedule }, { Outcome, run.Status.ToString() } };
        Runs.Add(1, tags);
        Duration.Record(took.TotalSeconds, tags);
        Activity.Current?.SetTag(Outcome, run.Status.ToString());
    }
}
