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
    RunDeliveries deliveries,
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
        // From the beginning, so that all records of the run have one time together.
        using var recording = TimeToFinish.Recording(stopping);
        var key = new RunKey(schedule.Name, fire);
        var claim = new RunClaim(key, schedule.Report.Name, Owner);
        if (await ledger.ClaimAsync(claim, time.GetUtcNow(), options.Value.StaleAfter, stopping) is not { } attempt)
            return;
        using var span = RunMetrics.Start(key, schedule.Report.Name);
        var started = time.GetTimestamp();
        var run = await TryAsync(schedule, key, attempt, place, recording.Over, stopping);
        place.Dispose();
        if (run is not null)
            await EndAsync(schedule, run, time.GetElapsedTime(started), recording.Over, stopping);
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    /// <returns>The result; null if the run was given back or lost.</returns>
    private async Task<ReportRun?> TryAsync(
        ReportSchedule schedule, RunKey key, int attempt, WritingPlace place, CancellationToken recording, CancellationToken stopping)
    {
        var run = new ReportRun(key, schedule.Report.Name, ReportRunStatus.Failed);
        if (attempt > MostAttempts)
            return run with { Message = $"The process ended {MostAttempts} times during this run." };
        await using var heartbeat = Heartbeat.Start(ledger, key, Owner, options.Value.StaleAfter, time);
        using var late = new CancellationTokenSource(tables.Value.MaxTime, time);
        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(stopping, heartbeat.Lost);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(interrupted.Token, late.Token);
        // At the same time as the work: a watcher that hangs does not hold the report up.
        var started = notices.StartedAsync(schedule, end.Token);
        try
        {
            return await MakeAsync(schedule, run, place, interrupted.Token, end.Token);
        }
        // Whatever the work met while it was being stopped: a library may report its own end as a failure.
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // If the time is over, the run is taken over like that of a process that was killed.
            await ledger.ReleaseAsync(key, Owner, recording);
            LogGivenBack(key);
            return null;
        }
        catch (Exception) when (heartbeat.Lost.IsCancellationRequested)
        {
            LogLost(key);
            return null;
        }
        catch (Exception e)
        {
            LogReason(key, e.GetType().Name, ReportRunWriter.ReasonOf(e));
            return run with { Message = ReportRunWriter.ReasonOf(e) };
        }
        finally
        {
            place.Dispose();
            await started;
        }
    }

    private async Task<ReportRun> MakeAsync(ReportSchedule schedule, ReportRun run, WritingPlace place, CancellationToken interrupted, CancellationToken cancellation)
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
            : ResultOf(run, await deliveries.ToAllAsync(Owner, schedule.Targets, report, retries, interrupted, cancellation));
    }

    private static ReportRun ResultOf(ReportRun run, DeliveryResult[] results)
    {
        string[] failures = [.. results.Select(result => result.Failure).OfType<string>()];
        return run with
        {
            Status = failures is [] ? ReportRunStatus.Succeeded : ReportRunStatus.Failed,
            Outputs = [.. results.Select(result => result.Output).OfType<string>()],
            Message = failures is [] ? null : string.Join(' ', failures),
        };
    }

    private async Task<string> VersionAsync(Polly.ResiliencePipeline retries, CancellationToken cancellation) =>
        await retries.ExecuteAsync(async token => (await store.OpenAsync(token)).Dataset.Version, cancellation);

    private async Task EndAsync(ReportSchedule schedule, ReportRun run, TimeSpan took, CancellationToken recording, CancellationToken stopping)
    {
        var ended = run with { FinishedAt = time.GetUtcNow() };
        if (!await ledger.FinishAsync(ended, Owner, recording))
        {
            LogLost(run.Key);
            return;
        }

        RunMetrics.Record(ended, took);
        if (ended.Status == ReportRunStatus.Failed)
            LogFailed(run.Key, run.Report, run.Message ?? string.Empty);
        else
            LogEnded(run.Key, run.Report, run.Status, run.Rows ?? 0, run.Bytes ?? 0, run.DataVersion ?? string.Empty);
        await ledger.TrimAsync(schedule.Name, options.Value.KeepRuns, time.GetUtcNow(), recording);
        using var finishing = TimeToFinish.Sending(stopping);
        await notices.EndedAsync(schedule, ended, finishing.Over);
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
