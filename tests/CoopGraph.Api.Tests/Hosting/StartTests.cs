using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CoopGraph.Api.Tests.Hosting;

public class StartTests
{
    [SkippableFact]
    public async Task The_process_says_where_it_is_answers_there_and_stops_when_it_is_asked_to()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        var address = $"http://127.0.0.1:{FreePort()}";
        using var process = Start(address);
        try
        {
            var lines = new List<string>();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                lines.Add(line);
                if (line.Contains("/health", StringComparison.Ordinal))
                    break;
            }

            Assert.Contains($"CoopGraph is at {address}/graphql", lines);
            using var client = new HttpClient();
            var answer = await client.GetStringAsync($"{address}/graphql?query={{__typename}}", patience.Token);
            Assert.Contains("Query", answer, StringComparison.Ordinal);

            using (Process.Start("kill", ["-TERM", $"{process.Id}"]))
                await process.WaitForExitAsync(patience.Token);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static Process Start(string address)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CoopGraph.Api.dll"), "--urls", address])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
