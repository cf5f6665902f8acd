using CoopGraph.Scheduling;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>A filter of runs of scheduled reports. All fields given must hold.</summary>
[Name("ReportRunFilter")]
public sealed record ReportRunFilter
{
    /// <summary>The name of the schedule.</summary>
    public string? Schedule { get; init; }

    /// <summary>The name of the report.</summary>
    public string? Report { get; init; }

    /// <summary>The states; a run has one of them.</summary>
    public IReadOnlyList<ReportRunStatus>? Status { get; init; }
}
