using CoopGraph.Reports.Deliveries;
using CoopGraph.Scheduling;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Reports.Schedules;

/// <summary>
/// Sends messages about runs: pings at start, success and failure, and messages after a failure. Each is tried once or twice, for two minutes at the
/// most; one that cannot be sent is in the log and changes no run.
/// </summary>
internal sealed partial class RunNotices(LoadedSchedules schedules, ReceiverClient client, TimeProvider time, ILogger<RunNotices> log)
{
    private const int Tries = 2;

    // A server that sends a line each second would never meet the limit of one answer.
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(2);

    /// <summary>Pings that a run has begun.</summary>
    public Task StartedAsync(ReportSchedule schedule, CancellationToken cancellation) => PingAsync(schedule, "/start", cancellation);

    /// <summary>Pings that a run has ended. After a failure, the targets of the setting <c>Reports:OnFailure</c> get a message.</summary>
    public async Task EndedAsync(ReportSchedule schedule, ReportRun run, CancellationToken cancellation)
    {
        await PingAsync(schedule, run.Status == ReportRunStatus.Failed ? "/fail" : string.Empty, cancellation);
        if (run.Status != ReportRunStatus.Failed)
            return;
        foreach (var (at, target) in schedules.OnFailure.Index())
            await TryAsync(schedule.Name, target.Kind, token => SendAsync(target, $"{run.Key.Id}#failure-{at}", run, token), cancellation);
    }

    private Task PingAsync(ReportSchedule schedule, string ending, CancellationToken cancellation)
    {
        if (schedule.Ping is not { } address)
            return Task.CompletedTask;
        var ping = new UriBuilder(address) { Path = address.AbsolutePath.TrimEnd('/') + ending }.Uri;
        return TryAsync(
            schedule.Name,
            "ping",
            async token =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, ping);
                await client.SendAsync(request, token);
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

    private async Task TryAsync(string schedule, string kind, Func<CancellationToken, Task> send, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(MostTime, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await send(end.Token);
                return;
            }
            catch (DeliveryFailedException e) when (e.MayPass && attempt < Tries)
            {
                // Once more: a connection may have been closed by the other side.
            }
            catch (Exception e)
            {
                LogNotSent(schedule, kind, ReasonOf(e, cancellation));
                return;
            }
        }
    }

    private static string ReasonOf(Exception failure, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? "The run or the service ended before."
        : failure is OperationCanceledException ? $"It took longer than {MostTime.TotalMinutes:F0} minutes."
        : ReportRunWriter.ReasonOf(failure);

    [LoggerMessage(LogLevel.Warning, "The schedule {Schedule}: its {Kind} about a run was not sent. {Reason}")]
    private partial void LogNotSent(string schedule, string kind, string reason);
}
