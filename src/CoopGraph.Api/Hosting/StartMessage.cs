using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CoopGraph.Api.Hosting;

/// <summary>Says on the console where to go, once the service listens.</summary>
internal sealed class StartMessage(IServer server, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Write);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // To the console itself, not to a log: a newcomer should see it whatever the log level is.
    private void Write()
    {
        foreach (var bound in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            // "Every interface" is no address that a browser could open.
            var address = bound
                .Replace("[::]", "localhost", StringComparison.Ordinal)
                .Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
            Console.WriteLine($"""
                CoopGraph is at {address}/graphql
                  for a browser {address}/graphql/
                  its health at {address}/health
                """);
        }
    }
}
