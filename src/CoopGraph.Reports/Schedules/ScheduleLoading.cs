using CoopGraph.Scheduling;
using Microsoft.Extensions.Hosting;

namespace CoopGraph.Reports.Schedules;

/// <summary>Reads the schedules before the service takes requests, so that one with an error stops the start. The reports are read before.</summary>
internal sealed class ScheduleLoading(LoadedSchedules schedules, IReportLedger ledger) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        schedules.Load();
        return schedules.All.Count == 0 || ledger.CanWrite
            ? Task.CompletedTask
            : throw new ScheduleException(["Reports:Schedules needs a store that can be written, for the record of runs: leave Embedded:ReadOnly out, or set Enabled=false at each schedule."]);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
