using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Deliveries;
using CoopGraph.Scheduling;
using CoopGraph.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopGraph.Reports.Schedules;

/// <summary>Makes runs of schedules: claims a run, writes the report, delivers it and records the result.</summary>
internal sealed partial class ScheduledRuns(
    IReportLedger ledger,
    ICoopGraphStore store,
    ReportRunWriter writer,
    RunNotices notices,
    IOptions<SchedulingOptions> options,
    IOptions<ReportsOptions> tables,
    TimeProvider time,
    ILogger<ScheduledRuns> log) : IDisposable
{
    // A run that ends its process, such as by its memory, must not do so for ever.
    private const int MostAttempts = 5;
    private const int MostAtOnce = 2;

    private static readonly ReportRunStatus[] Good = [ReportRunStatus.Succeeded, ReportRunStatus.NotChanged];

    private readonly SemaphoreSlim _places = new(MostAtOnce);

    /// <summary>The name of this process in the ledger.</summary>
    public string Owner { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Guid.NewGuid():N}";

    /// <summary>Makes a run, unless it is another process's or was made.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="fire">The fire time.</param>
    /// <param name="stopping">The token that is cancelled when the service stops. The run is then given back.</param>
    /// <exception cref="StoreUnavailableException">The run cannot be claimed or recorded.</exception>
    public async Task RunAsync(ReportSchedule schedule, DateTimeOffset fire, CancellationToken stopping)
    {
        using var place = await WritingPlace.TakeAsync(_places, stopping);
        var key = new RunKey(schedule.Name, fire);
        var claim = new RunClaim(key, schedule.Report.Name, Owner);
        if (await ledger.ClaimAsync(claim, time.GetUtcNow(), options.Value.StaleAfter, stopping) is not { } attempt)
            return;
        using var span = RunMetrics.Start(key, schedule.Report.Name);
        var started = time.GetTimestamp();
        if (await TryAsync(schedule, key, attempt, place, stopping) is { } run)
            await EndAsync(schedule, run, time.GetElapsedTime(started));
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    /// <returns>The result; null if the run was given back or lost.</returns>
    private async Task<ReportRun?> TryAsync(ReportSchedule schedule, RunKey key, int attempt, WritingPlace place, CancellationToken stopping)
    {
        var run = new ReportRun(key, schedule.Report.Name, ReportRunStatus.Failed);
        if (attempt > MostAttempts)
            return run with { Message = $"The process ended {MostAttempts} times during this run." };
        await using var heartbeat = Heartbeat.Start(ledger, key, Owner, options.Value.StaleAfter, time);
        using var late = new CancellationTokenSource(tables.Value.MaxTime, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, heartbeat.Lost, late.Token);
        try
        {
            await notices.StartedAsync(schedule, end.Token);
            return await MakeAsync(schedule, run, place, end.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await ledger.ReleaseAsync(key, Owner, CancellationToken.None);
            LogGivenBack(key);
            return null;
        }
        catch (OperationCanceledException) when (heartbeat.Lost.IsCancellationRequested)
        {
            LogLost(key);
            return null;
        }
        catch (Exception e)
        {
            LogReason(key, e.GetType().Name, ReportRunWriter.ReasonOf(e));
            return run with { Message = ReportRunWriter.ReasonOf(e) };
        }
    }

    private async Task<ReportRun> MakeAsync(ReportSchedule schedule, ReportRun run, WritingPlace place, CancellationToken cancellation)
    {
        var retries = RunRetries.Of(schedule, time);
        var fire = run.Key.FireTime;
        var lastSuccess = await ledger.LastAsync(schedule.Name, fire, [ReportRunStatus.Succeeded], cancellation);
        var variables = schedule.VariablesOf(fire, lastSuccess?.Key.FireTime);
        run = run with { Question = ReportRunWriter.QuestionOf(schedule, variables) };
        var known = schedule.OnlyIfChanged ? await ledger.LastAsync(schedule.Name, fire, Good, cancellation) : null;
        if (known is not null && known.Question == run.Question && known.DataVersion == await VersionAsync(retries, cancellation))
            return run with { Status = ReportRunStatus.NotChanged, Rows = known.Rows, Bytes = known.Bytes, DataVersion = known.DataVersion, Digest = known.Digest };
        await using var report = await retries.ExecuteAsync(async token => await writer.WriteAsync(schedule, run.Key, variables, token), cancellation);
        // A delivery waits for others and costs little: a receiver that hangs must not hold up the reports of other schedules.
        place.Dispose();
        run = run with { Rows = report.Rows, Bytes = report.Bytes, DataVersion = report.DataVersion, Digest = report.Digest };
        return known?.Digest == report.Digest
            ? run with { Status = ReportRunStatus.NotChanged }
            : await DeliverAsync(schedule, run, report, retries, cancellation);
    }

    private async Task<string> VersionAsync(Polly.ResiliencePipeline retries, CancellationToken cancellation) =>
        await retries.ExecuteAsync(async token => (await store.OpenAsync(token)).Dataset.Version, cancellation);

    // Each target has its own tries: one that fails does not hold the others up.
    private async Task<ReportRun> DeliverAsync(
        ReportSchedule schedule, ReportRun run, WrittenReport report, Polly.ResiliencePipeline retries, CancellationToken cancellation)
    {
        List<string> outputs = [];
        List<string> failures = [];
        foreach (var (at, target) in schedule.Targets.Index())
        {
            try
            {
                outputs.Add(await retries.ExecuteAsync(async token => await DeliverAsync(target, at, report, token), cancellation));
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                LogReason(run.Key, e.GetType().Name, $"{target.Kind}: {ReportRunWriter.ReasonOf(e)}");
                failures.Add($"{target.Kind}: {ReportRunWriter.ReasonOf(e)}");
            }
        }

        return failures.Count == 0
            ? run with { Status = ReportRunStatus.Succeeded, Outputs = outputs }
            : run with { Outputs = outputs, Message = string.Join(' ', failures) };
    }

    private async Task<string> DeliverAsync(ReportTarget target, int at, WrittenReport report, CancellationToken cancellation)
    {
        var claim = new DeliveryClaim(report.Key, Owner, at, target.OutputOf(report));
        var found = new DeliveryFound(DeliveryState.New, null);
        try
        {
            await target.DeliverAsync(report, $"{claim.Key.Id}#{at}", async () => found = await ledger.ClaimDeliveryAsync(claim, cancellation), cancellation);
        }
        catch (DeliveryFailedException e) when (!e.IsUnknown)
        {
            await ledger.GiveBackDeliveryAsync(claim, CancellationToken.None);
            throw;
        }

        if (found.State == DeliveryState.Lost)
            throw new OperationCanceledException("The run is another process's by now.");
        if (found.State == DeliveryState.Done)
            return found.Output!;
        // The delivery was made, so its record must not be lost to a stop.
        await ledger.SetDeliveredAsync(claim, CancellationToken.None);
        return claim.Output;
    }

    private async Task EndAsync(ReportSchedule schedule, ReportRun run, TimeSpan took)
    {
        var ended = run with { FinishedAt = time.GetUtcNow() };
        if (!await ledger.FinishAsync(ended, Owner, CancellationToken.None))
        {
            LogLost(run.Key);
            return;
        }

        RunMetrics.Record(ended, took);
        if (ended.Status == ReportRunStatus.Failed)
            LogFailed(run.Key, run.Report, run.Message ?? string.Empty);
        else
            LogEnded(run.Key, run.Report, run.Status, run.Rows ?? 0, run.Bytes ?? 0, run.DataVersion ?? string.Empty);
        await notices.EndedAsync(schedule, ended, CancellationToken.None);
        await ledger.TrimAsync(schedule.Name, options.Value.KeepRuns, CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Information, "The run {Key} of the report {Report}: {Status}, {Rows} rows, {Bytes} bytes, data version {Version}.")]
    private partial void LogEnded(RunKey key, string report, ReportRunStatus status, long rows, long bytes, string version);

    [LoggerMessage(LogLevel.Error, "The run {Key} of the report {Report} failed. {Reason}")]
    private partial void LogFailed(RunKey key, string report, string reason);

    [LoggerMessage(LogLevel.Warning, "The run {Key} met {Kind}. {Reason}")]
    private partial void LogReason(RunKey key, string kind, string reason);

    [LoggerMessage(LogLevel.Information, "The run {Key} is given back, because the service stops.")]
    private partial void LogGivenBack(RunKey key);

    [LoggerMessage(LogLevel.Warning, "The run {Key} was taken over by another process.")]
    private partial void LogLost(RunKey key);
}
