using Microsoft.Extensions.Hosting;
using Quartz;

namespace CoopGraph.Reports.Schedules;

/// <summary>The job that Quartz starts at a fire time: it looks for the run that is due.</summary>
internal sealed class FireJob(LoadedSchedules schedules, DueRuns due, IHostApplicationLifetime lifetime) : IJob
{
    private const string ScheduleName = "schedule";

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var name = context.JobDetail.Key.Name;
        if (schedules.All.FirstOrDefault(schedule => schedule.Name == name) is not { } schedule)
            return;
        try
        {
            await due.RunAsync(schedule, lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The run has given itself back, or had not begun.
        }
    }

    /// <summary>Returns the job of a schedule.</summary>
    public static IJobDetail JobOf(ReportSchedule schedule) => JobBuilder.Create<FireJob>().WithIdentity(schedule.Name, ScheduleName).Build();

    /// <summary>Returns the trigger of a schedule. What Quartz misses is found by the ledger.</summary>
    public static ITrigger TriggerOf(ReportSchedule schedule) => TriggerBuilder.Create()
        .WithIdentity(schedule.Name, ScheduleName)
        .WithSchedule(CronScheduleBuilder.Create(schedule.Timing.Expression).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .Build();
}
