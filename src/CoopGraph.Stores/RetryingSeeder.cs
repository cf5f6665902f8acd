using CoopGraph.Neo4j.QueryApi;
using CoopGraph.Seeding;
using CoopGraph.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Stores;

/// <summary>
/// Makes a store ready that is a separate server. If the server is not available yet, the service still starts. It then responds with 503,
/// reports itself as not ready, and tries again until the server is available, without a restart of its own. A seed that is refused at the
/// first try fails the start. At a later try it is logged, once for each reason; the service reports itself as not ready, and tries again,
/// so that a mended seed is loaded.
/// </summary>
internal sealed partial class RetryingSeeder(
    Seeder seeder, SeedRefusal refusal, Neo4jServerCheck server, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<RetryingSeeder> log)
    : IHostedLifecycleService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);
    private Task _trying = Task.CompletedTask;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!await TryAsync(cancellationToken))
            _trying = KeepTryingAsync(lifetime.ApplicationStopping);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // The tries end with the host: its signal comes before this. A source of cancellation of its own could be disposed of while this runs,
    // because a host may be stopped and disposed of from two threads.
    public async Task StopAsync(CancellationToken cancellationToken) =>
        await _trying.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task KeepTryingAsync(CancellationToken cancellation)
    {
        do
        {
            await Task.Delay(BetweenTries, time, cancellation);
        }
        while (!await TryAgainAsync(cancellation));
    }

    // Nobody waits for these tries, so no exception may leave them: it would end them in silence.
    private async Task<bool> TryAgainAsync(CancellationToken cancellation)
    {
        try
        {
            var isReady = await TryAsync(cancellation);
            if (isReady)
                refusal.Clear();
            return isReady;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // The health report refers to the log, so the reason is in the log first.
            if (refusal.Reason != e.Message)
                LogRefused(e.Message, e is SeedException ? null : e);
            refusal.Set(e.Message);
            return false;
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellation)
    {
        try
        {
            await server.CheckAsync(cancellation);
            await seeder.StartAsync(cancellation);
            return true;
        }
        catch (Exception e) when (e is StoreUnavailableException or QuestionTooExpensiveException or StoreBusyException)
        {
            // A server that has just started, or that is busy, may not answer even the service's own statements in time.
            LogNotThere(e.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The store is not ready; trying again. {Reason}")]
    private partial void LogNotThere(string reason);

    // A seed's problems are for its editor, who has no use for a stack trace. Anything else is an error of the program.
    [LoggerMessage(LogLevel.Error, "The seed was refused; trying again. {Reason}")]
    private partial void LogRefused(string reason, Exception? exception);
}
