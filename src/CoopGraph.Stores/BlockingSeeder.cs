using Microsoft.Extensions.Hosting;

namespace CoopGraph.Stores;

/// <summary>Makes the store ready before the first request. If the store or the seed has an error, the service does not start.</summary>
internal sealed class BlockingSeeder(Seeder seeder) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => seeder.StartAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
