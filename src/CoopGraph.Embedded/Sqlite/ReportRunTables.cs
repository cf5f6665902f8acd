using System.Text.Json;
using CoopGraph.Paging;
using CoopGraph.Scheduling;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded.Sqlite;

/// <summary>Reads the table <c>report_run</c>.</summary>
internal static class ReportRunTables
{
    private const string Columns =
        "schedule, fire_time, report, status, started_at, finished_at, row_count, byte_count, data_version, outputs, message, question, digest";

    /// <summary>Returns the latest run of a schedule; null if there is none.</summary>
    public static ReportRun? Last(SqliteConnection connection, string schedule, DateTimeOffset? before, IReadOnlyList<ReportRunStatus> statuses) =>
        connection.ReadAll(
            $"""
            SELECT {Columns} FROM report_run
            WHERE schedule = $schedule AND ($before IS NULL OR fire_time < $before) AND ($statuses IS NULL OR status IN (SELECT value FROM json_each($statuses)))
            ORDER BY fire_time DESC LIMIT 1
            """,
            Read,
            ("$schedule", schedule),
            ("$before", before?.ToUnixTimeMilliseconds()),
            ("$statuses", StatusesAsJson(statuses))) is [var run] ? run : null;

    /// <summary>Returns a page of runs.</summary>
    public static Page<ReportRun> List(SqliteConnection connection, ReportRunsQuestion question)
    {
        const string Where =
            """
            ($schedule IS NULL OR schedule = $schedule) AND ($report IS NULL OR report = $report)
            AND ($statuses IS NULL OR status IN (SELECT value FROM json_each($statuses)))
            """;
        (string, object?)[] filter = [("$schedule", question.Schedule), ("$report", question.Report), ("$statuses", StatusesAsJson(question.Statuses))];
        var total = question.Page.WantsTotal ? connection.ReadAll($"SELECT count(*) FROM report_run WHERE {Where}", row => row.GetInt32(0), filter)[0] : (int?)null;
        var runs = !question.Page.WantsRows ? [] : connection.ReadAll(
            $"""
            SELECT {Columns} FROM report_run
            WHERE {Where} AND ($time IS NULL OR fire_time < $time OR (fire_time = $time AND id > $id))
            ORDER BY fire_time DESC, id LIMIT $size
            """,
            Read,
            [.. filter, ("$time", question.AfterTime), ("$id", question.AfterId), ("$size", question.Page.Size + 1)]);
        return question.Cut(runs, total);
    }

    private static string? StatusesAsJson(IReadOnlyList<ReportRunStatus>? statuses) =>
        statuses is null or [] ? null : JsonSerializer.Serialize(statuses.Select(status => status.ToString()));

    private static ReportRun Read(SqliteDataReader row) => new(
        new RunKey(row.GetString(0), row.Time(1)!.Value), row.GetString(2), row.Member<ReportRunStatus>(3))
    {
        StartedAt = row.Time(4),
        FinishedAt = row.Time(5),
        Rows = NumberOf(row, 6),
        Bytes = NumberOf(row, 7),
        DataVersion = row.Text(8),
        Outputs = row.Text(9) is { } outputs ? JsonSerializer.Deserialize<string[]>(outputs)! : [],
        Message = row.Text(10),
        Question = row.Text(11),
        Digest = row.Text(12),
    };

    private static long? NumberOf(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
