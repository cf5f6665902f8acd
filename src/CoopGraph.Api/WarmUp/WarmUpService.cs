using CoopGraph.Api.Ide;
using CoopGraph.Api.Transport;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Watching;
using GraphQL.Transport;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.WarmUp;

/// <summary>
/// Runs the queries of the pages of pictures and the example operations of the IDE once after the start. The first request of a client then
/// finds compiled code, and the facts of the cases computed, instead of waiting seconds for both. Until then the service answers, but reports that it is not ready.
/// </summary>
internal sealed partial class WarmUpService(
    OperationRunner runner, OperationStatistics statistics, IdeConfiguration examples, FirstQueries first, IOptions<WarmUpOptions> options, WarmUpState state, IHostApplicationLifetime lifetime,
    TimeProvider time, ILogger<WarmUpService> log)
    : BackgroundService, IHealthCheck
{
    // What is most expensive and cached for each version of the data: findings under their restrictions, and pairs.
    private const string Cached = "{ findings { sensitivity { loaded } } dyads(first: 1) { totalCount } }";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    /// <summary>Reports whether the warm-up is over.</summary>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(state.IsDone ? HealthCheckResult.Healthy("Warm.") : HealthCheckResult.Unhealthy("The example operations run for the first time."));

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
            return;
        try
        {
            await ListeningAsync(stoppingToken);
            await RunAllAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops before it was warm.
        }
        finally
        {
            state.IsDone = true;
        }
    }

    // The host first listens: a client that cannot wait for the warm-up is answered.
    private async Task ListeningAsync(CancellationToken stopping)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stopping);
    }

    private async Task RunAllAsync(CancellationToken stopping)
    {
        var start = time.GetTimestamp();
        string[] operations = [.. examples.Operations];
        var count = 0;
        // With much data, or a server that plans each new statement, all of it takes longer than a service should be away.
        using var longest = new CancellationTokenSource(options.Value.MaxTime, time);
        await using var ready = longest.Token.Register(() => state.IsDone = true);
        using var whole = new CancellationTokenSource(options.Value.MaxTime + options.Value.MaxTimeAfterReady, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(whole.Token, stopping);
        try
        {
            // A store that is another server may come later than this service.
            while (!await IsAnsweredAsync("{ dataset { version } }", null, either.Token))
                await Task.Delay(BetweenTries, time, either.Token);
            await IsAnsweredAsync(Cached, null, either.Token);
            foreach (var query in first.Texts)
                await IsAnsweredAsync(query, null, either.Token);
            for (; count < operations.Length; count++)
                await IsAnsweredAsync(examples.Document, operations[count], either.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // The rest stays cold.
        }

        // The first executions say how long compiling the code takes, not the operations.
        statistics.Clear();
        LogDone(count, operations.Length, (int)time.GetElapsedTime(start).TotalMilliseconds);
    }

    private async Task<bool> IsAnsweredAsync(string document, string? operation, CancellationToken cancellation)
    {
        try
        {
            return (await runner.RunAsync(new GraphQLRequest { Query = document, OperationName = operation }, null, AllowedKinds.Post, cancellation)).Executed;
        }
#pragma warning disable CA1031 // Whatever fails, such as a store that is lost at the end of an operation: an exception here would end the host.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            runner.Fail(e, "the warm-up");
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} of {All} example operations ran once, in {Milliseconds} ms: the service is warm.")]
    private partial void LogDone(int count, int all, int milliseconds);
}
