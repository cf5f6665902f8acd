using CoopGraph.Scheduling;
using CoopGraph.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoopGraph.Reports.Schedules;

/// <summary>Reports the schedules with a failed last run. The service can take queries all the same, so this is no check of readiness.</summary>
internal sealed class ScheduleHealth(LoadedSchedules schedules, IReportLedger ledger) : IHealthCheck
{
    private static readonly ReportRunStatus[] Ended = [ReportRunStatus.Succeeded, ReportRunStatus.NotChanged, ReportRunStatus.Failed];

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            List<string> failed = [];
            foreach (var schedule in schedules.All)
            {
                if (await ledger.LastAsync(schedule.Name, null, Ended, cancellationToken) is { Status: ReportRunStatus.Failed })
                    failed.Add(schedule.Name);
            }

            return failed.Count == 0
                ? HealthCheckResult.Healthy(schedules.All.Count == 0 ? "No schedule is on." : $"{schedules.All.Count} schedules are on.")
                : HealthCheckResult.Degraded($"The last run failed of: {string.Join(", ", failed)}.");
        }
        catch (StoreUnavailableException)
        {
            return HealthCheckResult.Degraded("The store does not answer, so the last runs are not known.");
        }
    }
}
