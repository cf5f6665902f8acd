using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CoopGraph.Benchmarks.Editing;

/// <summary>
/// Measures how soon edits reach subscribers over WebSocket, from the time of the edit's record, which is before its commit, until the event has
/// arrived.
/// </summary>
internal static class EventTable
{
    private const int Subscribers = 1_000;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(15);

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        Console.WriteLine($"{Subscribers} subscribers\n\n| edits a second | subscribers to each | events a second | median, ms | 99 of 100, ms | KB a subscriber | CPU of the service, s a second |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (rate, each) in ((int, int)[])[(100, 1), (100, 10), (100, 100), (10, 1_000), (100, 1_000)])
            await MeasureAsync(rate, each);
    }

    private static async Task MeasureAsync(int rate, int each)
    {
        using var seed = new SeedCopy(_ => { });
        var settings = new Dictionary<string, string>
        {
            ["Embedded__DataFile"] = Path.Combine(seed.Folder, "coopgraph.db"),
            ["Seed__Folder"] = seed.Folder,
            ["WarmUp__Enabled"] = "false",
            ["GraphQL__Subscriptions__MaxConnectionsPerAddress"] = "100000",
        };
        await using var server = await ServerProcess.StartAsync("CoopGraph.Api.dll", "health/ready", settings);
        using var client = await EditingClient.OfAsync(server.Address, settings);
        var url = new Uri(new UriBuilder(server.Address) { Scheme = "ws", Path = "/graphql" }.Uri.ToString());
        var groups = Subscribers / each;
        var times = new List<double>();
        var warm = await OpenAsync(url, 50, groups, []);
        for (var number = 0; number < 50; number++)
            await client.AddAsync($"Group {number % groups}");
        await Task.Delay(TimeSpan.FromSeconds(3));
        var before = server.Megabytes;
        var sockets = await OpenAsync(url, Subscribers, groups, times);
        await Task.Delay(TimeSpan.FromSeconds(5));
        var memory = (server.Megabytes - before) * 1024.0 / Subscribers;
        var (cpu, begun) = (server.CpuTime, Stopwatch.GetTimestamp());
        var edits = await EditAsync(client, rate, groups);
        var wanted = edits * each;
        // What is late still arrives.
        for (var waits = 0; waits < 300 && CountOf(times) < wanted; waits++)
            await Task.Delay(100);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        double[] sorted;
        lock (times)
            sorted = [.. times.Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {edits / Span.TotalSeconds:F0} of {rate} | {each} | {sorted.Length / seconds:F0} ({sorted.Length} of {wanted}) | {sorted[sorted.Length / 2]:F0} | {sorted[sorted.Length * 99 / 100]:F0} | {memory:F0} | {(server.CpuTime - cpu).TotalSeconds / seconds:F2} |"));
        foreach (var socket in warm.Concat(sockets))
            socket.Dispose();
    }

    private static async Task<int> EditAsync(EditingClient client, int rate, int groups)
    {
        var begun = Stopwatch.GetTimestamp();
        var running = new List<Task>();
        for (var number = 0; number < rate * Span.TotalSeconds; number++)
        {
            var wait = TimeSpan.FromSeconds((double)number / rate) - Stopwatch.GetElapsedTime(begun);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            if (Stopwatch.GetElapsedTime(begun) > Span)
                break;
            running.Add(client.AddAsync($"Group {number % groups}"));
            // An editor that is not answered in time waits; it does not heap up requests.
            if (running.Count >= 16)
                await running[^16];
        }

        await Task.WhenAll(running);
        return running.Count;
    }

    private static int CountOf(List<double> times)
    {
        lock (times)
            return times.Count;
    }

    private static async Task<ClientWebSocket[]> OpenAsync(Uri url, int count, int groups, List<double> times)
    {
        var sockets = new ClientWebSocket[count];
        for (var i = 0; i < count; i++)
        {
            var socket = sockets[i] = new ClientWebSocket();
            socket.Options.AddSubProtocol("graphql-transport-ws");
            await socket.ConnectAsync(url, CancellationToken.None);
            await SendAsync(socket, """{"type":"connection_init"}""");
            var buffer = new byte[4 * 1024];
            await socket.ReceiveAsync(buffer, CancellationToken.None);
            var query = $"subscription {{ onCooperationChanged(where: {{ title: {{ eq: \"Group {i % groups}\" }} }}) {{ kind caseId at }} }}";
            await SendAsync(socket, $$$"""{"id":"1","type":"subscribe","payload":{"query":{{{JsonSerializer.Serialize(query)}}}}}""");
            _ = ReceiveAsync(socket, buffer, times);
        }

        return sockets;
    }

    private static Task SendAsync(ClientWebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private static async Task ReceiveAsync(ClientWebSocket socket, byte[] buffer, List<double> times)
    {
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += part.Count;
                }
                while (!part.EndOfMessage);

                if (part.MessageType == WebSocketMessageType.Close)
                    throw new InvalidOperationException($"A subscription was ended: {socket.CloseStatus} {socket.CloseStatusDescription}");
                if (MillisecondsSince(buffer.AsSpan(0, length)) is not { } late)
                    continue;
                lock (times)
                    times.Add(late);
            }
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The measurement is over.
        }
    }

    private static double? MillisecondsSince(ReadOnlySpan<byte> message)
    {
        var start = message.IndexOf("\"at\":\""u8);
        if (start < 0)
            return null;
        var text = message[(start + 6)..];
        text = text[..text.IndexOf((byte)'"')];
        return (TimeProvider.System.GetUtcNow() - DateTimeOffset.Parse(Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture)).TotalMilliseconds;
    }
}
