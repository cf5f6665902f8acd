using System.Diagnostics;
using CoopGraph.Api.Commands;
using CoopGraph.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Api.Tests.Hosting;

/// <summary>Tests that a stop is orderly at any moment of the start, and that an end for which nobody asked is none.</summary>
public class StopWhileStartingTests
{
    private static readonly Task Never = new TaskCompletionSource().Task;

    [Theory]
    [InlineData(StartMoment.Starting)]
    [InlineData(StartMoment.Start)]
    [InlineData(StartMoment.Started)]
    public async Task A_stop_that_cancels_the_start_ends_it_in_order_and_stops_what_had_started(StartMoment moment)
    {
        var earlier = new Earlier();
        var app = AppWith(services => services.AddSingleton<IHostedService>(earlier).AddHostedService(
            provider => new StoppedAt(moment, provider.GetRequiredService<IHostApplicationLifetime>())));

        var code = await CommandFailure.ExplainAsync("start", app.Configuration, () => ServeCommand.RunAsync(app, Never));

        Assert.Equal(ExitCodes.Done, code);
        Assert.Equal(moment != StartMoment.Starting, earlier.IsStarted);
        Assert.True(earlier.IsStopped);
    }

    [Fact]
    public async Task A_stop_that_was_asked_for_before_the_start_starts_nothing()
    {
        var earlier = new Earlier();
        var app = AppWith(services => services.AddSingleton<IHostedService>(earlier));

        await ServeCommand.RunAsync(app, Task.CompletedTask);

        Assert.False(earlier.IsStarted);
    }

    [Fact]
    public async Task A_start_that_gives_up_although_nobody_asked_for_a_stop_is_a_failure()
    {
        var app = AppWith(services => services.AddHostedService<GivesUp>());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ServeCommand.RunAsync(app, Never));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_part_that_fails_in_the_background_ends_the_service_with_a_failure_also_while_others_start(bool isStarted)
    {
        var app = AppWith(services =>
        {
            services.AddHostedService(provider => new Failing(provider.GetRequiredService<IHostApplicationLifetime>(), isStarted));
            if (!isStarted)
                services.AddHostedService<NeverStarted>();
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => ServeCommand.RunAsync(app, Never));
    }

    [SkippableFact]
    public async Task A_process_that_is_asked_to_stop_while_it_loads_the_seed_ends_with_code_0_and_without_a_word()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("graph.db");

        var (code, _, error) = await CommandProcess.RunAsync("--urls=http://127.0.0.1:0", StopAsync, ("Embedded__DataFile", file));

        Assert.Equal((0, string.Empty), (code, error));

        async Task StopAsync(Process process, CancellationToken cancellation)
        {
            // The file is the first sign of the start.
            while (!File.Exists(file))
                await Task.Delay(10, cancellation);
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await kill.WaitForExitAsync(cancellation);
        }
    }

    private static WebApplication AppWith(Action<IServiceCollection> add)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        add(builder.Services);
        return builder.Build();
    }

    private sealed class Earlier : IHostedService
    {
        public bool IsStarted { get; private set; }

        public bool IsStopped { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            IsStarted = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            IsStopped = true;
            return Task.CompletedTask;
        }
    }

    private sealed class GivesUp : BackgroundService
    {
        public override Task StartAsync(CancellationToken cancellationToken) => throw new OperationCanceledException();

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
    }

    private sealed class NeverStarted : BackgroundService
    {
        public override Task StartAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
    }

    private sealed class Failing(IHostApplicationLifetime lifetime, bool waits) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            if (waits)
                await Task.Delay(Timeout.Infinite, lifetime.ApplicationStarted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new InvalidOperationException("A fault of the program.");
        }
    }
}
