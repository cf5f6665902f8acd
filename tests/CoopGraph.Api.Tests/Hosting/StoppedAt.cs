using Microsoft.Extensions.Hosting;

namespace CoopGraph.Api.Tests.Hosting;

/// <summary>The moments of the start at which a part of the service can be when the stop comes.</summary>
public enum StartMoment
{
    Starting,
    Start,
    Started,
}

/// <summary>A part of a service that, at a moment of the start, asks for a stop and then waits until its start is cancelled.</summary>
internal sealed class StoppedAt(StartMoment moment, IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => ReachAsync(StartMoment.Starting, cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => ReachAsync(StartMoment.Start, cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => ReachAsync(StartMoment.Started, cancellationToken);

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task ReachAsync(StartMoment reached, CancellationToken cancellation)
    {
        if (reached != moment)
            return Task.CompletedTask;
        lifetime.StopApplication();
        return Task.Delay(Timeout.Infinite, cancellation);
    }
}
