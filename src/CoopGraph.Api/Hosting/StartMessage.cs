using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CoopGraph.Api.Hosting;

/// <summary>Writes the service's addresses to the console, once it listens.</summary>
internal sealed partial class StartMessage(IServer server, IHostApplicationLifetime lifetime, IConfiguration configuration, ILogger<StartMessage> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Write);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // It goes to the console itself, not to a log: a new user should see it at any log level. A program that reads a log of JSON objects could
    // not read it there.
    private void Write()
    {
        var isJson = JsonLogs.IsOn(configuration);
        foreach (var bound in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            // A browser cannot open the address that means "every interface".
            var address = bound
                .Replace("[::]", "localhost", StringComparison.Ordinal)
                .Replace("0.0.0.0", "localhost", StringComparison.Ordinal);
            if (isJson)
            {
                LogAddress(address);
                continue;
            }

            Console.WriteLine($"""
                CoopGraph is at {address}/graphql
                  for a browser {address}/graphql/
                  its health at {address}/health
                """);
        }
    }

    [LoggerMessage(LogLevel.Information, "CoopGraph is at {Address}/graphql, its health at {Address}/health")]
    private partial void LogAddress(string address);
}
