using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace CoopGraph.Reports.Schedules;

/// <summary>
/// Fires the schedules while the service runs. Quartz is the alarm clock; the ledger decides which runs are due. Besides, each schedule is looked
/// at regularly, so that runs of processes that have ended are taken over.
/// </summary>
internal sealed partial class SchedulesService(
    LoadedSchedules schedules,
    DueRuns due,
    ISchedulerFactory quartz,
    IOptions<SchedulingOptions> options,
    TimeProvider time,
    ILogger<SchedulesService> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (schedules.Off.Count > 0)
            await DoAsync(() => due.RecordOffAsync(stoppingToken), stoppingToken);
        if (schedules.All.Count == 0)
            return;
        var scheduler = await quartz.GetScheduler(stoppingToken);
        try
        {
            foreach (var schedule in schedules.All)
                await scheduler.ScheduleJob(FireJob.JobOf(schedule), FireJob.TriggerOf(schedule), cancellationToken: stoppingToken);
            await scheduler.Start(stoppingToken);
            LogStarted(schedules.All.Count);
            // Each by itself: a receiver that hangs for one of them does not hold the others up.
            await Task.WhenAll(schedules.All.Select(schedule => LookAsync(schedule, stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Runs give themselves back.
        }
        finally
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
        }
    }

    private async Task LookAsync(ReportSchedule schedule, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(options.Value.StaleAfter / 2, time);
        do
            await DoAsync(() => due.RunAsync(schedule, stopping), stopping);
        while (await timer.WaitForNextTickAsync(stopping));
    }

    // One failure must not end the loop in silence.
    private async Task DoAsync(Func<Task> work, CancellationToken stopping)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} schedules of reports are on.")]
    private partial void LogStarted(int count);

    [LoggerMessage(LogLevel.Error, "The schedules of reports could not be looked at; they are looked at again.")]
    private partial void LogFailed(Exception exception);
}
