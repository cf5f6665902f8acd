using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CoopGraph.Api.Tests.Subscriptions;

/// <summary>A WebSocket that sends and receives JSON messages.</summary>
internal sealed class Socket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ClientWebSocket _socket = new();

    public WebSocketCloseStatus? Code => _socket.CloseStatus;

    public string? Reason => _socket.CloseStatusDescription;

    public string? Protocol => _socket.SubProtocol;

    /// <summary>Opens a connection, without a first message.</summary>
    public static async Task<Socket> OpenAsync(Uri url, string? protocol = "graphql-transport-ws", string? origin = null)
    {
        var socket = new Socket();
        if (protocol is not null)
            socket._socket.Options.AddSubProtocol(protocol);
        if (origin is not null)
            socket._socket.Options.SetRequestHeader("Origin", origin);
        using var patience = new CancellationTokenSource(Patience);
        await socket._socket.ConnectAsync(url, patience.Token);
        return socket;
    }

    /// <summary>Opens a connection that the service has acknowledged.</summary>
    public static async Task<Socket> BegunAsync(Uri url)
    {
        var socket = await OpenAsync(url);
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("connection_ack", (await socket.ReceiveAsync()).GetProperty("type").GetString());
        return socket;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public Task SendAsync(byte[] bytes, WebSocketMessageType type) => _socket.SendAsync(bytes, type, endOfMessage: true, CancellationToken.None);

    /// <summary>Begins an operation.</summary>
    public Task SubscribeAsync(string id, string query, string? lastEventId = null) => SendAsync(JsonSerializer.Serialize(new
    {
        id,
        type = "subscribe",
        payload = new { query, extensions = new { lastEventId } },
    }));

    /// <summary>Receives the next message.</summary>
    public async Task<JsonElement> ReceiveAsync() =>
        await TryReceiveAsync() ?? throw new InvalidOperationException($"The service closed the connection: {Code} {Reason}");

    /// <summary>Receives until the service closes the connection, and returns the code.</summary>
    public async Task<int> ClosedAsync()
    {
        while (await TryReceiveAsync() is not null)
        {
        }

        return (int)Code!;
    }

    /// <summary>Closes the connection as a client does.</summary>
    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, new CancellationTokenSource(Patience).Token);

    /// <summary>Breaks the connection off.</summary>
    public void Dispose() => _socket.Dispose();

    private async Task<JsonElement?> TryReceiveAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var message = new MemoryStream();
        var buffer = new byte[8 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonDocument.Parse(message.ToArray()).RootElement;
        }
    }
}
