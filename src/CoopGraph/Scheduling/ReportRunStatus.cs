namespace CoopGraph.Scheduling;

/// <summary>The state of a run of a report.</summary>
public enum ReportRunStatus
{
    /// <summary>The run has begun. If its process ends, another process takes it over.</summary>
    Running,

    /// <summary>The report was written and delivered to all targets.</summary>
    Succeeded,

    /// <summary>The report is the same as that of the last successful run, so it was not delivered.</summary>
    NotChanged,

    /// <summary>The report was not written, or not delivered to all targets; the message has the reason.</summary>
    Failed,

    /// <summary>No run began at the fire time, since no service was running or an earlier run was not over; a later fire time has run in its place.</summary>
    Missed,
}
