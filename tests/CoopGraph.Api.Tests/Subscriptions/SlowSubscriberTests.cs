using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Api.Transport;
using CoopGraph.Api.Transport.WebSockets;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Engine.Subscriptions;
using CoopGraph.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CoopGraph.Api.Tests.Subscriptions;

/// <summary>A subscriber that does not read is ended, and disturbs no other one.</summary>
public class SlowSubscriberTests
{
    // Some 20 KB an event, and some hundred events: more than the buffers of a connection hold.
    private static readonly string Large =
        $"subscription {{ onCooperationChanged {{ caseId cooperation {{ {string.Join(' ', Enumerable.Range(0, 30).Select(i => $"s{i}: source {{ title url evidence }}"))} }} }} }}";

    [Fact]
    public async Task It_learns_the_reason_if_it_reads_again_and_others_get_their_events()
    {
        using var api = new ChangingApi();
        using var other = await Socket.BegunAsync(api.SocketUrl);
        await other.SubscribeAsync("1", "subscription { onCooperationChanged { caseId } }");
        var clock = new WatchedClock();
        using var slow = new HeldSocket();
        using var channel = new SocketChannel(slow, new ConnectionOptions(), 1_000, clock);
        var operations = new SocketOperations(
            channel,
            api.Services.GetRequiredService<RequestReader>(),
            api.Services.GetRequiredService<SubscriptionRunner>(),
            api.Services.GetRequiredService<OperationRunner>(),
            api.Services.GetRequiredService<ResponseSerializer>(),
            null,
            most: 1);
        using var request = JsonDocument.Parse("""{ "query": "subscription { onCooperationChanged { kind caseId } }" }""");
        operations.Begin("slow", request.RootElement);
        await api.HasSubscribersAsync(2);

        await api.RetitleAsync("DOC-0001", "DOC-0002");
        Assert.Contains("DOC-0001", await slow.TakenAsync(), StringComparison.Ordinal);
        Assert.Equal("next", (await other.ReceiveAsync()).GetProperty("type").GetString());
        Assert.Equal("next", (await other.ReceiveAsync()).GetProperty("type").GetString());
        await clock.IsWaitedForAsync();
        clock.Advance(new ConnectionOptions().SendTimeout);
        slow.Release();

        var error = await slow.TakenAsync();
        Assert.StartsWith("""{"id":"slow","type":"error","payload":[""", error, StringComparison.Ordinal);
        Assert.Contains("SUBSCRIBER_TOO_SLOW", error, StringComparison.Ordinal);
        slow.Release();
        await api.HasSubscribersAsync(1);
    }

    [Fact]
    public async Task It_is_disconnected_if_it_reads_nothing_at_all()
    {
        using var api = new ChangingApi(("GraphQL:Subscriptions:SendTimeout", "00:00:00.500"));
        using var slow = await SlowAsync(api);
        await api.HasSubscribersAsync(1);

        await ChangeManyAsync(api, 10);

        await api.HasSubscribersAsync(0);
    }

    [Fact]
    public async Task So_is_one_that_does_not_read_its_event_stream()
    {
        using var api = new ChangingApi(("GraphQL:Subscriptions:SendTimeout", "00:00:00.500"));
        using var slow = await RawHttp.ConnectAsync(api.Url);
        slow.ReceiveBufferSize = 4096;
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query = Large });
        await RawHttp.SendAsync(
            slow, $"POST /graphql HTTP/1.1\nHost: x\nAccept: text/event-stream\nContent-Type: application/json\nContent-Length: {body.Length}", body);
        await api.HasSubscribersAsync(1);

        await ChangeManyAsync(api, 10);

        await api.HasSubscribersAsync(0);
    }

    private static async Task ChangeManyAsync(ChangingApi api, int loads)
    {
        for (var load = 0; load < loads; load++)
        {
            var note = $"{load}";
            await api.LoadAsync(cases => cases.Select(one => one with { Note = note }));
        }
    }

    private static async Task<TcpClient> SlowAsync(ChangingApi api)
    {
        var client = await RawHttp.ConnectAsync(api.Url);
        client.ReceiveBufferSize = 4096;
        await RawHttp.SendAsync(
            client,
            "GET /graphql HTTP/1.1\nHost: x\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Version: 13\n"
            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\nSec-WebSocket-Protocol: graphql-transport-ws",
            []);
        var stream = client.GetStream();
        await stream.WriteAsync(Frame("""{"type":"connection_init"}"""));
        Assert.True(await ReadUntilAsync(stream, "connection_ack"));
        await stream.WriteAsync(Frame(JsonSerializer.Serialize(new { id = "1", type = "subscribe", payload = new { query = Large } })));
        return client;
    }

    // A client masks its frames; a mask of zeros changes nothing.
    private static byte[] Frame(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        byte[] length = bytes.Length < 126 ? [(byte)(0x80 | bytes.Length)] : [0x80 | 126, (byte)(bytes.Length >> 8), (byte)(bytes.Length & 0xFF)];
        return [0x81, .. length, 0, 0, 0, 0, .. bytes];
    }

    private static async Task<bool> ReadUntilAsync(NetworkStream stream, string text)
    {
        using var patience = new CancellationTokenSource(Eventually.Patience);
        var buffer = new byte[64 * 1024];
        var tail = "";
        while (await stream.ReadAsync(buffer, patience.Token) is > 0 and var count)
        {
            tail = tail[Math.Max(0, tail.Length - text.Length)..] + Encoding.UTF8.GetString(buffer, 0, count);
            if (tail.Contains(text, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private sealed class WatchedClock : FakeTimeProvider
    {
        private readonly TaskCompletionSource _isWaitedFor = new();

        public Task IsWaitedForAsync() => _isWaitedFor.Task.WaitAsync(Eventually.Patience);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _isWaitedFor.TrySetResult();
            return timer;
        }
    }
}
