using CoopGraph.Reports.Deliveries;
using CoopGraph.Scheduling;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Reports.Schedules;

/// <summary>
/// Sends messages about runs: pings at start, success and failure, and messages after a failure. Each is tried once or twice; a message that
/// cannot be sent is in the log and changes no run.
/// </summary>
internal sealed partial class RunNotices(LoadedSchedules schedules, ReceiverClient client, TimeProvider time, ILogger<RunNotices> log)
{
    private const int Tries = 2;

    /// <summary>Pings that a run has begun.</summary>
    public Task StartedAsync(ReportSchedule schedule, CancellationToken cancellation) => PingAsync(schedule, "/start", cancellation);

    /// <summary>Pings that a run has ended. After a failure, the targets of the setting <c>Reports:OnFailure</c> get a message.</summary>
    public async Task EndedAsync(ReportSchedule schedule, ReportRun run, CancellationToken cancellation)
    {
        await PingAsync(schedule, run.Status == ReportRunStatus.Failed ? "/fail" : string.Empty, cancellation);
        if (run.Status != ReportRunStatus.Failed)
            return;
        foreach (var (at, target) in schedules.OnFailure.Index())
            await TryAsync(schedule.Name, target.Kind, () => SendAsync(target, $"{run.Key.Id}#failure-{at}", run, cancellation), cancellation);
    }

    private Task PingAsync(ReportSchedule schedule, string ending, CancellationToken cancellation)
    {
        if (schedule.Ping is not { } address)
            return Task.CompletedTask;
        var ping = new UriBuilder(address) { Path = address.AbsolutePath.TrimEnd('/') + ending }.Uri;
        return TryAsync(
            schedule.Name,
            "ping",
            async () =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, ping);
                await client.SendAsync(request, cancellation);
            },
            cancellation);
    }

    private Task SendAsync(ReportTarget target, string id, ReportRun run, CancellationToken cancellation) => target switch
    {
        WebhookTarget webhook => webhook.SendAsync(id, MessageOf(run), cancellation),
        MailTarget mail => mail.SendAsync(
            $"Report failed: {run.Key.Schedule}",
            $"The run {run.Key} of the report {run.Report} failed.\n{run.Message}\n",
            cancellation),
        _ => throw new InvalidOperationException($"A {target.Kind} takes no messages."),
    };

    private object MessageOf(ReportRun run) => new
    {
        type = "report.failed",
        timestamp = time.GetUtcNow(),
        data = new { report = run.Report, schedule = run.Key.Schedule, fireTime = run.Key.FireTime, message = run.Message },
    };

    private async Task TryAsync(string schedule, string kind, Func<Task> send, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await send();
                return;
            }
            catch (DeliveryFailedException e) when (e.MayPass && attempt < Tries)
            {
                // Once more: a connection may have been closed by the other side.
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                LogNotSent(schedule, kind, ReportRunWriter.ReasonOf(e));
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The schedule {Schedule}: its {Kind} about a run was not sent. {Reason}")]
    private partial void LogNotSent(string schedule, string kind, string reason);
}
