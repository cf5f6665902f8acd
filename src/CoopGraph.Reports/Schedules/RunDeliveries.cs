using CoopGraph.Reports.Deliveries;
using CoopGraph.Scheduling;
using Microsoft.Extensions.Logging;
using Polly;

namespace CoopGraph.Reports.Schedules;

/// <summary>Delivers the report of a run to its targets, each claimed in the ledger, so that none gets it from two processes.</summary>
/// <param name="ledger">The record of runs.</param>
/// <param name="log">The log.</param>
internal sealed partial class RunDeliveries(IReportLedger ledger, ILogger<RunDeliveries> log)
{
    /// <summary>Delivers a report to all targets at once: one that does not answer, or is tried again, does not hold the others up.</summary>
    /// <param name="owner">The process that has claimed the run.</param>
    /// <param name="targets">The targets.</param>
    /// <param name="report">The report.</param>
    /// <param name="retries">The tries of each target.</param>
    /// <param name="interrupted">The token that is cancelled when the run is given back or lost.</param>
    /// <param name="end">The token that is cancelled then, too, and when the time of the run is over.</param>
    /// <returns>For each target its words for the record, or the reason why it did not get the report.</returns>
    /// <exception cref="OperationCanceledException">The run is given back or lost.</exception>
    public Task<DeliveryResult[]> ToAllAsync(
        string owner, IReadOnlyList<ReportTarget> targets, WrittenReport report, ResiliencePipeline retries, CancellationToken interrupted, CancellationToken end) =>
        Task.WhenAll(targets.Select((target, at) => ToOneAsync(target, new(report.Key, owner, at, target.OutputOf(report)), report, retries, interrupted, end)));

    private async Task<DeliveryResult> ToOneAsync(
        ReportTarget target, DeliveryClaim claim, WrittenReport report, ResiliencePipeline retries, CancellationToken interrupted, CancellationToken end)
    {
        string? last = null;
        try
        {
            return new(await retries.ExecuteAsync(async token => await TryAsync(token), end), null);
        }
        catch (Exception e) when (!interrupted.IsCancellationRequested)
        {
            var reason = $"{target.Kind}: {ReportRunWriter.ReasonOf(e)}{(e is OperationCanceledException && last is not null ? $" The last try: {last}" : string.Empty)}";
            LogReason(claim.Key, e.GetType().Name, reason);
            return new(null, reason);
        }

        async Task<string> TryAsync(CancellationToken cancellation)
        {
            try
            {
                return await DeliverAsync(target, claim, report, interrupted, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                last = ReportRunWriter.ReasonOf(e);
                throw;
            }
        }
    }

    private async Task<string> DeliverAsync(
        ReportTarget target, DeliveryClaim claim, WrittenReport report, CancellationToken interrupted, CancellationToken cancellation)
    {
        // The delivery was made or not, so its record must not be lost to a stop, nor hold the stop up.
        using var recording = TimeToFinish.Recording(interrupted);
        var found = new DeliveryFound(DeliveryState.New, null);
        try
        {
            await target.DeliverAsync(report, $"{claim.Key.Id}#{claim.Target}", async () => found = await ledger.ClaimDeliveryAsync(claim, cancellation), cancellation);
        }
        catch (DeliveryFailedException e) when (!e.IsUnknown)
        {
            await ledger.GiveBackDeliveryAsync(claim, recording.Over);
            throw;
        }

        if (found.State == DeliveryState.Lost)
            throw new OperationCanceledException("The run is another process's by now.");
        if (found.State == DeliveryState.Done)
            return found.Output!;
        await ledger.SetDeliveredAsync(claim, recording.Over);
        return claim.Output;
    }

    [LoggerMessage(LogLevel.Warning, "The run {Key} met {Kind}. {Reason}")]
    private partial void LogReason(RunKey key, string kind, string reason);
}

/// <summary>The result of a delivery: one of the two is not null.</summary>
/// <param name="Output">The words of the target for the record.</param>
/// <param name="Failure">The reason in words why the target did not get the report.</param>
internal sealed record DeliveryResult(string? Output, string? Failure);
