using System.Text.Json;
using CoopGraph.Embedded.Sqlite;
using CoopGraph.Paging;
using CoopGraph.Scheduling;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded;

/// <summary>The record of scheduled runs in the file of the embedded store, which all processes on this machine share.</summary>
public sealed class EmbeddedReportLedger : IReportLedger
{
    private const string Now = "CAST(unixepoch('subsec') * 1000 AS INTEGER)";
    private const string OwnRun = "schedule = $schedule AND fire_time = $time AND owner = $owner AND status = 'Running'";

    private readonly SqliteFile _file;

    /// <summary>Creates the ledger; the file is opened at each use.</summary>
    /// <param name="options">The store's settings, with the location of the data.</param>
    /// <param name="contentRoot">The folder at which a relative path starts.</param>
    public EmbeddedReportLedger(EmbeddedStoreOptions options, string contentRoot)
    {
        _file = new SqliteFile(Path.GetFullPath(options.DataFile, contentRoot), options.ReadOnly);
        CanWrite = !options.ReadOnly;
    }

    /// <inheritdoc/>
    public bool CanWrite { get; }

    /// <inheritdoc/>
    public Task<DateTimeOffset> KnownSinceAsync(string schedule, string timing, DateTimeOffset now, CancellationToken cancellation) => Use(connection =>
    {
        var since = connection.ReadAll(
            """
            INSERT INTO report_schedule VALUES ($name, $timing, $now)
            ON CONFLICT (name) DO UPDATE SET since = CASE WHEN timing = $timing THEN min(since, $now) ELSE $now END, timing = $timing
            RETURNING since
            """,
            row => row.GetInt64(0),
            ("$name", schedule),
            ("$timing", timing),
            ("$now", now.ToUnixTimeMilliseconds()))[0];
        return DateTimeOffset.FromUnixTimeMilliseconds(since);
    });

    /// <inheritdoc/>
    public Task<int?> ClaimAsync(RunClaim claim, DateTimeOffset now, TimeSpan staleAfter, CancellationToken cancellation) => Use(connection =>
        connection.ReadAll(
            $"""
            INSERT INTO report_run (schedule, fire_time, id, report, status, owner, heartbeat, attempts, started_at)
            VALUES ($schedule, $time, $id, $report, 'Running', $owner, {Now}, 1, $now)
            ON CONFLICT (schedule, fire_time) DO UPDATE SET owner = $owner, heartbeat = {Now}, attempts = attempts + 1
            WHERE status = 'Running' AND heartbeat <= {Now} - $stale
            RETURNING attempts
            """,
            row => row.GetInt32(0),
            [.. Own(claim.Key, claim.Owner), ("$id", claim.Key.Id), ("$report", claim.Report), ("$now", now.ToUnixTimeMilliseconds()), ("$stale", (long)staleAfter.TotalMilliseconds)]) is [var attempt] ? attempt : (int?)null);

    /// <inheritdoc/>
    public Task<bool> BeatAsync(RunKey key, string owner, CancellationToken cancellation) => Use(connection =>
        connection.Execute($"UPDATE report_run SET heartbeat = {Now} WHERE {OwnRun}", Own(key, owner)) == 1);

    /// <inheritdoc/>
    public Task ReleaseAsync(RunKey key, string owner, CancellationToken cancellation) => Use(connection =>
        connection.Execute($"UPDATE report_run SET heartbeat = 0, attempts = attempts - 1, owner = NULL WHERE {OwnRun}", Own(key, owner)));

    /// <inheritdoc/>
    public Task<bool> FinishAsync(ReportRun run, string owner, CancellationToken cancellation) => Use(connection =>
        connection.Execute(
            $"""
            UPDATE report_run SET status = $status, finished_at = $finished, row_count = $rows, byte_count = $bytes, data_version = $version,
              outputs = $outputs, message = $message, question = $question, digest = $digest
            WHERE {OwnRun}
            """,
            [
                .. Own(run.Key, owner), ("$status", run.Status.ToString()), ("$finished", run.FinishedAt?.ToUnixTimeMilliseconds()), ("$rows", run.Rows),
                ("$bytes", run.Bytes), ("$version", run.DataVersion), ("$outputs", JsonSerializer.Serialize(run.Outputs)), ("$message", run.Message),
                ("$question", run.Question), ("$digest", run.Digest),
            ]) == 1);

    /// <inheritdoc/>
    public Task RecordMissedAsync(ReportRun missed, CancellationToken cancellation) => Use(connection =>
        connection.Execute(
            """
            INSERT INTO report_run (schedule, fire_time, id, report, status, attempts, finished_at, message)
            VALUES ($schedule, $time, $id, $report, $status, 0, $finished, $message) ON CONFLICT DO NOTHING
            """,
            [
                .. Own(missed.Key, null), ("$id", missed.Key.Id), ("$report", missed.Report), ("$status", missed.Status.ToString()),
                ("$finished", missed.FinishedAt?.ToUnixTimeMilliseconds()), ("$message", missed.Message),
            ]));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunKey>> StaleAsync(TimeSpan staleAfter, CancellationToken cancellation) => Use(connection => connection.ReadAll(
        $"SELECT schedule, fire_time FROM report_run WHERE status = 'Running' AND heartbeat <= {Now} - $stale ORDER BY fire_time, id",
        row => new RunKey(row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))),
        ("$stale", (long)staleAfter.TotalMilliseconds)));

    /// <inheritdoc/>
    public Task<DeliveryFound> ClaimDeliveryAsync(DeliveryClaim claim, CancellationToken cancellation) => Use(connection =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var parameters = OfDelivery(claim);
        if (connection.ReadAll($"SELECT 1 FROM report_run WHERE {OwnRun}", row => row.GetInt32(0), Own(claim.Key, claim.Owner)) is [])
            return new DeliveryFound(DeliveryState.Lost, null);
        var found = connection.ReadAll(
            "SELECT is_done, output FROM report_delivery WHERE schedule = $schedule AND fire_time = $time AND target = $target",
            row => new DeliveryFound(row.GetInt32(0) == 1 ? DeliveryState.Done : DeliveryState.Begun, row.GetString(1)),
            parameters);
        if (found is [var known])
            return known;
        connection.Execute("INSERT INTO report_delivery VALUES ($schedule, $time, $target, $output, 0)", parameters);
        transaction.Commit();
        return new DeliveryFound(DeliveryState.New, null);
    });

    /// <inheritdoc/>
    public Task SetDeliveredAsync(DeliveryClaim claim, CancellationToken cancellation) => Use(connection => connection.Execute(
        "UPDATE report_delivery SET is_done = 1, output = $output WHERE schedule = $schedule AND fire_time = $time AND target = $target", OfDelivery(claim)));

    /// <inheritdoc/>
    public Task GiveBackDeliveryAsync(DeliveryClaim claim, CancellationToken cancellation) => Use(connection => connection.Execute(
        "DELETE FROM report_delivery WHERE schedule = $schedule AND fire_time = $time AND target = $target AND is_done = 0", OfDelivery(claim)));

    /// <inheritdoc/>
    public Task<ReportRun?> LastAsync(string schedule, DateTimeOffset? before, IReadOnlyList<ReportRunStatus> statuses, CancellationToken cancellation) =>
        Use(connection => ReportRunTables.Last(connection, schedule, before, statuses));

    /// <inheritdoc/>
    public Task<Page<ReportRun>> ListAsync(ReportRunsQuestion question, CancellationToken cancellation) => Use(connection =>
    {
        using var reading = connection.BeginTransaction(deferred: true);
        return ReportRunTables.List(connection, question);
    });

    /// <inheritdoc/>
    public Task TrimAsync(string schedule, int most, DateTimeOffset now, CancellationToken cancellation) => Use(connection => connection.Execute(
        """
        DELETE FROM report_run WHERE schedule = $schedule AND status <> 'Running' AND (fire_time > $ahead OR (
          fire_time < (SELECT min(fire_time) FROM (SELECT fire_time FROM report_run WHERE schedule = $schedule AND fire_time <= $now ORDER BY fire_time DESC LIMIT $most))
          AND fire_time <> (SELECT coalesce(max(fire_time), -1) FROM report_run WHERE schedule = $schedule AND fire_time <= $now AND status = 'Succeeded')))
        """,
        ("$schedule", schedule),
        ("$most", most),
        ("$now", now.ToUnixTimeMilliseconds()),
        ("$ahead", now.AddDays(1).ToUnixTimeMilliseconds())));

    private static (string, object?)[] Own(RunKey key, string? owner) =>
        [("$schedule", key.Schedule), ("$time", key.FireTime.ToUnixTimeMilliseconds()), ("$owner", owner)];

    private static (string, object?)[] OfDelivery(DeliveryClaim claim) =>
        [("$schedule", claim.Key.Schedule), ("$time", claim.Key.FireTime.ToUnixTimeMilliseconds()), ("$target", claim.Target), ("$output", claim.Output)];

    private Task<T> Use<T>(Func<SqliteConnection, T> use) => Task.Run(() => _file.Guarded(() =>
    {
        using var connection = _file.Open();
        return use(connection);
    }));
}
