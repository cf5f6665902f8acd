using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Paging;
using CoopGraph.Scheduling;

namespace CoopGraph.Neo4j;

/// <summary>
/// The record of scheduled runs in Neo4j, which all replicas share: nodes <c>ReportSchedule</c>, <c>ReportRun</c> and <c>ReportDelivery</c> with
/// unique keys. They belong to no version of the data.
/// </summary>
/// <param name="client">The server.</param>
public sealed class Neo4jReportLedger(INeo4jClient client) : IReportLedger
{
    private static readonly Dictionary<string, object?> NoParameters = [];
    // Without the constraints, two claimants could both get a run.
    private readonly LastingRecord _record = new(client, "report-schema", "record a scheduled report");

    /// <inheritdoc/>
    public bool CanWrite => true;

    /// <inheritdoc/>
    public async Task<DateTimeOffset> KnownSinceAsync(string schedule, string timing, DateTimeOffset now, CancellationToken cancellation)
    {
        var found = await _record.WriteAsync(
            "report-known-since", new() { ["name"] = schedule, ["timing"] = timing, ["now"] = now.ToUnixTimeMilliseconds() }, cancellation);
        return DateTimeOffset.FromUnixTimeMilliseconds(found.Rows[0][0].GetInt64());
    }

    /// <inheritdoc/>
    public async Task<int?> ClaimAsync(RunClaim claim, DateTimeOffset now, TimeSpan staleAfter, CancellationToken cancellation)
    {
        var claimed = await _record.WriteAsync(
            "report-claim-run",
            new(Own(claim.Key, claim.Owner))
            {
                ["schedule"] = claim.Key.Schedule,
                ["time"] = claim.Key.FireTime.ToUnixTimeMilliseconds(),
                ["report"] = claim.Report,
                ["now"] = now.ToUnixTimeMilliseconds(),
                ["stale"] = (long)staleAfter.TotalMilliseconds,
            },
            cancellation);
        return claimed.Rows[0][0] is { ValueKind: System.Text.Json.JsonValueKind.Number } attempt ? attempt.GetInt32() : null;
    }

    /// <inheritdoc/>
    public async Task<bool> BeatAsync(RunKey key, string owner, CancellationToken cancellation) =>
        (await _record.WriteAsync("report-beat-run", Own(key, owner), cancellation)).Rows.Count == 1;

    /// <inheritdoc/>
    public Task ReleaseAsync(RunKey key, string owner, CancellationToken cancellation) => _record.WriteAsync("report-release-run", Own(key, owner), cancellation);

    /// <inheritdoc/>
    public async Task<bool> FinishAsync(ReportRun run, string owner, CancellationToken cancellation) =>
        (await _record.WriteAsync("report-finish-run", new(Own(run.Key, owner)) { ["results"] = ResultsOf(run) }, cancellation)).Rows.Count == 1;

    /// <inheritdoc/>
    public Task RecordMissedAsync(ReportRun missed, CancellationToken cancellation) => _record.WriteAsync(
        "report-record-missed",
        new()
        {
            ["id"] = missed.Key.Id,
            ["schedule"] = missed.Key.Schedule,
            ["time"] = missed.Key.FireTime.ToUnixTimeMilliseconds(),
            ["report"] = missed.Report,
            ["results"] = ResultsOf(missed),
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunKey>> StaleAsync(TimeSpan staleAfter, CancellationToken cancellation)
    {
        var found = await _record.ReadAsync("report-stale-runs", new() { ["stale"] = (long)staleAfter.TotalMilliseconds }, cancellation);
        return [.. found.Rows.Select(row => new RunKey(row[0].GetString()!, DateTimeOffset.FromUnixTimeMilliseconds(row[1].GetInt64())))];
    }

    /// <inheritdoc/>
    public async Task<DeliveryFound> ClaimDeliveryAsync(DeliveryClaim claim, CancellationToken cancellation)
    {
        var claimed = await _record.WriteAsync("report-claim-delivery", OfDelivery(claim), cancellation);
        if (claimed.Rows is not [[var isNew, var isDone, var output]])
            return new DeliveryFound(DeliveryState.Lost, null);
        return isNew.GetBoolean() ? new DeliveryFound(DeliveryState.New, null)
            : new DeliveryFound(isDone.GetBoolean() ? DeliveryState.Done : DeliveryState.Begun, output.GetString());
    }

    /// <inheritdoc/>
    public Task SetDeliveredAsync(DeliveryClaim claim, CancellationToken cancellation) => _record.WriteAsync("report-set-delivered", OfDelivery(claim), cancellation);

    /// <inheritdoc/>
    public Task GiveBackDeliveryAsync(DeliveryClaim claim, CancellationToken cancellation) => _record.WriteAsync("report-give-back-delivery", OfDelivery(claim), cancellation);

    /// <inheritdoc/>
    public async Task<ReportRun?> LastAsync(string schedule, DateTimeOffset? before, IReadOnlyList<ReportRunStatus> statuses, CancellationToken cancellation)
    {
        var found = await _record.ReadAsync(
            "report-last-run",
            new() { ["schedule"] = schedule, ["before"] = before?.ToUnixTimeMilliseconds(), ["statuses"] = NamesOf(statuses) },
            cancellation);
        return found.Rows is [[var run]] ? ReportRunReader.Read(run) : null;
    }

    /// <inheritdoc/>
    public async Task<Page<ReportRun>> ListAsync(ReportRunsQuestion question, CancellationToken cancellation)
    {
        Dictionary<string, object?> filter = new()
        {
            ["schedule"] = question.Schedule,
            ["report"] = question.Report,
            ["statuses"] = NamesOf(question.Statuses),
        };
        var total = question.Page.WantsTotal ? (await _record.ReadAsync("report-count-runs", filter, cancellation)).Rows[0][0].GetInt32() : (int?)null;
        if (!question.Page.WantsRows)
            return question.Cut([], total);
        var found = await _record.ReadAsync(
            "report-list-runs",
            new(filter) { ["time"] = question.AfterTime, ["after"] = question.AfterId, ["size"] = question.Page.Size + 1 },
            cancellation);
        return question.Cut([.. found.Rows.Select(row => ReportRunReader.Read(row[0]))], total);
    }

    /// <inheritdoc/>
    public Task TrimAsync(string schedule, int most, DateTimeOffset now, CancellationToken cancellation) => _record.WriteAsync(
        "report-trim-runs",
        new() { ["schedule"] = schedule, ["most"] = most, ["now"] = now.ToUnixTimeMilliseconds(), ["ahead"] = now.AddDays(1).ToUnixTimeMilliseconds() },
        cancellation);

    private static Dictionary<string, object?> Own(RunKey key, string owner) => new() { ["id"] = key.Id, ["owner"] = owner };

    private static Dictionary<string, object?> OfDelivery(DeliveryClaim claim) => new(Own(claim.Key, claim.Owner))
    {
        ["delivery"] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{claim.Key.Id}#{claim.Target}"),
        ["output"] = claim.Output,
    };

    private static string[]? NamesOf(IReadOnlyList<ReportRunStatus>? statuses) => statuses is null or [] ? null : [.. statuses.Select(status => status.ToString())];

    private static Dictionary<string, object?> ResultsOf(ReportRun run) => new()
    {
        ["status"] = run.Status.ToString(),
        ["finishedAt"] = run.FinishedAt?.ToUnixTimeMilliseconds(),
        ["rows"] = run.Rows,
        ["bytes"] = run.Bytes,
        ["dataVersion"] = run.DataVersion,
        ["outputs"] = run.Outputs,
        ["message"] = run.Message,
        ["question"] = run.Question,
        ["digest"] = run.Digest,
    };
}
