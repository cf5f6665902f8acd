namespace CoopGraph.Scheduling;

/// <summary>The record of a run of a scheduled report.</summary>
/// <param name="Key">The schedule and the fire time.</param>
/// <param name="Report">The name of the report.</param>
/// <param name="Status">The state.</param>
public sealed record ReportRun(RunKey Key, string Report, ReportRunStatus Status)
{
    /// <summary>The time at which the run was begun first; null for a missed one.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>The time at which the run ended or was recorded as missed; null while it is running.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The number of rows of the report; null if it was not written.</summary>
    public long? Rows { get; init; }

    /// <summary>The size of the report's file in bytes; null if it was not written.</summary>
    public long? Bytes { get; init; }

    /// <summary>The version of the data of the report; null if it was not read.</summary>
    public string? DataVersion { get; init; }

    /// <summary>The deliveries that were made, such as <c>folder: anhui-2026-01-01.xlsx</c>. They contain no address and no path.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>The reason of a failure, or another remark; null if there is none.</summary>
    public string? Message { get; init; }

    /// <summary>The fingerprint of the question: of the query, its variables and the format; null if the run did not come so far.</summary>
    public string? Question { get; init; }

    /// <summary>The fingerprint of the file (SHA-256, hexadecimal); null if none was written.</summary>
    public string? Digest { get; init; }
}
