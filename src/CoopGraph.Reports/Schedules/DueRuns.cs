using System.Collections.Concurrent;
using CoopGraph.Scheduling;
using CoopGraph.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopGraph.Reports.Schedules;

/// <summary>
/// Finds the runs that are due. The ledger decides: all fire times since the last record are due, of which the latest runs and the others are
/// recorded as missed. So it does not matter for how long no service was running, or which replica comes first.
/// </summary>
internal sealed partial class DueRuns(
    LoadedSchedules schedules,
    ScheduledRuns runs,
    IReportLedger ledger,
    IOptions<SchedulingOptions> options,
    TimeProvider time,
    ILogger<DueRuns> log)
{
    // More than these are not recorded one by one.
    private const int MostMissed = 100;
    private const string IsOff = "off";

    private readonly ConcurrentDictionary<string, byte> _busy = new();

    /// <summary>Records which schedules are off, so that their fire times do not count as missed when they are on again.</summary>
    public async Task RecordOffAsync(CancellationToken cancellation)
    {
        if (!ledger.CanWrite)
            return;
        try
        {
            foreach (var name in schedules.Off)
                await ledger.KnownSinceAsync(name, IsOff, time.GetUtcNow(), cancellation);
        }
        catch (StoreUnavailableException e)
        {
            // A store that is late is no failure of a schedule that does nothing.
            LogOffNotRecorded(e.Message);
        }
    }

    /// <summary>
    /// Takes over the runs of a schedule of processes that have ended. Then makes its run that is due, if there is one, and those that became due
    /// meanwhile.
    /// </summary>
    public async Task RunAsync(ReportSchedule schedule, CancellationToken stopping)
    {
        // One run of a schedule at a time in this process. Whoever is at it looks again at its end.
        if (!_busy.TryAdd(schedule.Name, 0))
            return;
        try
        {
            foreach (var key in await ledger.StaleAsync(options.Value.StaleAfter, stopping))
            {
                if (key.Schedule == schedule.Name)
                    await runs.RunAsync(schedule, key.FireTime, stopping);
            }

            while (await NextAsync(schedule, stopping) is { } fire)
                await runs.RunAsync(schedule, fire, stopping);
        }
        catch (StoreUnavailableException e)
        {
            LogNotAvailable(schedule.Name, e.Message);
        }
        finally
        {
            _busy.TryRemove(schedule.Name, out _);
        }
    }

    private async Task<DateTimeOffset?> NextAsync(ReportSchedule schedule, CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        var since = await ledger.KnownSinceAsync(schedule.Name, schedule.Timing.Text, now, stopping);
        // Records of times to come are of a clock that was ahead: nothing would run until then.
        var last = await ledger.LastAsync(schedule.Name, now.AddMilliseconds(1), [], stopping);
        var after = last is not null && last.Key.FireTime > since ? last.Key.FireTime : since;
        var fires = after < now ? schedule.Timing.Last(after, now, MostMissed + 1) : [];
        if (fires.Count == 0)
            return null;
        foreach (var fire in fires.SkipLast(1))
        {
            await ledger.RecordMissedAsync(
                new ReportRun(new RunKey(schedule.Name, fire), schedule.Report.Name, ReportRunStatus.Missed)
                {
                    FinishedAt = now,
                    Message = "No run began at this time: no service was running, or an earlier run was not over. A later one ran in its place.",
                },
                stopping);
        }

        if (fires.Count > 1)
            LogMissed(schedule.Name, fires.Count - 1, fires[0]);
        return fires[^1];
    }

    [LoggerMessage(LogLevel.Warning, "The schedule {Schedule} missed {Count} fire times since {First}. The latest one runs now.")]
    private partial void LogMissed(string schedule, int count, DateTimeOffset first);

    [LoggerMessage(LogLevel.Debug, "It is not recorded which schedules are off. {Reason}")]
    private partial void LogOffNotRecorded(string reason);

    [LoggerMessage(LogLevel.Warning, "The schedule {Schedule} waits for the store. {Reason}")]
    private partial void LogNotAvailable(string schedule, string reason);
}
