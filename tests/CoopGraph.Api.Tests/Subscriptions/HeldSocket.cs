using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Subscriptions;

/// <summary>The service's end of a WebSocket that takes a message only when a test says so.</summary>
internal sealed class HeldSocket : WebSocket
{
    private readonly Channel<string> _taken = Channel.CreateUnbounded<string>();
    private readonly SemaphoreSlim _released = new(0);

    public override WebSocketCloseStatus? CloseStatus => null;

    public override string? CloseStatusDescription => null;

    public override WebSocketState State => WebSocketState.Open;

    public override string? SubProtocol => null;

    /// <summary>Returns the next message that is being sent.</summary>
    public Task<string> TakenAsync() => _taken.Reader.ReadAsync().AsTask().WaitAsync(Eventually.Patience);

    /// <summary>Lets one message go.</summary>
    public void Release() => _released.Release();

    public override async ValueTask SendAsync(
        ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        await _taken.Writer.WriteAsync(Encoding.UTF8.GetString(buffer.Span), cancellationToken);
        await _released.WaitAsync(cancellationToken);
    }

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        SendAsync(buffer.AsMemory(), messageType, endOfMessage, cancellationToken).AsTask();

    public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
        throw new NotSupportedException("It only takes what is sent.");

    public override void Abort() => _taken.Writer.TryComplete();

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose() => _released.Dispose();
}
