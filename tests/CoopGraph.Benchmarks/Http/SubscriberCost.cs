using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;

namespace CoopGraph.Benchmarks.Http;

/// <summary>
/// Measures subscribers over WebSocket: the memory of each, and the time from the first to the last of them in which one change reaches all.
/// </summary>
internal static class SubscriberCost
{
    private const int Changes = 3;

    /// <summary>Measures, and prints the results.</summary>
    /// <param name="subscribers">The number of subscribers.</param>
    /// <param name="query">The subscription; <c>NUMBER</c> in it becomes the subscriber's number.</param>
    public static async Task RunAsync(int subscribers, string query)
    {
        using var seed = new SeedCopy(_ => { });
        var file = Path.Combine(seed.Folder, "coopgraph.db");
        var settings = new Dictionary<string, string>
        {
            ["Embedded__DataFile"] = file,
            ["Seed__Folder"] = seed.Folder,
            ["WarmUp__Enabled"] = "false",
            ["GraphQL__Subscriptions__MaxConnectionsPerAddress"] = "100000",
        };
        await using var server = await ServerProcess.StartAsync("CoopGraph.Api.dll", "health/ready", settings);
        var url = new Uri(new UriBuilder(server.Address) { Scheme = "ws", Path = "/graphql" }.Uri.ToString());
        // What the first ones load is loaded for all.
        var warm = await OpenAsync(url, 50, query);
        await Task.Delay(TimeSpan.FromSeconds(5));
        var before = server.Megabytes;
        var sockets = await OpenAsync(url, subscribers, query);
        await Task.Delay(TimeSpan.FromSeconds(10));
        var after = server.Megabytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{subscribers} subscribers: {(after - before) * 1024.0 / subscribers:0} KB each ({before} to {after} MB)"));
        for (var change = 0; change < Changes; change++)
        {
            var received = sockets.Concat(warm).Select(ReceiveAsync).ToArray();
            await ChangeAsync(seed.Folder, change, settings);
            var times = await Task.WhenAll(received);
            Array.Sort(times);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"one change to all: median {Stopwatch.GetElapsedTime(times[0], times[times.Length / 2]).TotalMilliseconds:0} ms after the first, last {Stopwatch.GetElapsedTime(times[0], times[^1]).TotalMilliseconds:0} ms"));
        }
    }

    // By another process, as a load at night.
    private static async Task ChangeAsync(string folder, int change, Dictionary<string, string> settings)
    {
        var file = Path.Combine(folder, "cases", "documented.csv");
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("Luyang", string.Create(CultureInfo.InvariantCulture, $"Luyang{change}"), StringComparison.Ordinal));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CoopGraph.Api.dll"), "seed"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var load = Process.Start(start)!;
        await load.StandardOutput.ReadToEndAsync();
        await load.WaitForExitAsync();
    }

    private static async Task<ClientWebSocket[]> OpenAsync(Uri url, int count, string query)
    {
        var sockets = new ClientWebSocket[count];
        for (var i = 0; i < count; i++)
        {
            sockets[i] = new ClientWebSocket();
            sockets[i].Options.AddSubProtocol("graphql-transport-ws");
            await sockets[i].ConnectAsync(url, CancellationToken.None);
            await SendAsync(sockets[i], """{"type":"connection_init"}""");
            await ReceiveAsync(sockets[i]);
            var document = System.Text.Json.JsonSerializer.Serialize(query.Replace("NUMBER", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            await SendAsync(sockets[i], $$$"""{"id":"1","type":"subscribe","payload":{"query":{{{document}}}}}""");
        }

        return sockets;
    }

    private static Task SendAsync(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task<long> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[16 * 1024];
        while (!(await socket.ReceiveAsync(buffer, CancellationToken.None)).EndOfMessage)
        {
        }

        return Stopwatch.GetTimestamp();
    }
}
