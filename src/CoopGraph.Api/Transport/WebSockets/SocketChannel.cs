using System.Buffers;
using System.Net.WebSockets;

namespace CoopGraph.Api.Transport.WebSockets;

/// <summary>Sends and receives whole text messages. Several may send at once; one receives.</summary>
/// <param name="socket">The WebSocket.</param>
/// <param name="options">The limits of the connection.</param>
/// <param name="maxBytes">The maximum size of a message that is received.</param>
/// <param name="time">The clock.</param>
internal sealed class SocketChannel(WebSocket socket, ConnectionOptions options, int maxBytes, TimeProvider time) : IDisposable
{
    private const int ReadSize = 4 * 1024;
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <summary>Receives a message.</summary>
    /// <returns>Null if the client has closed the connection.</returns>
    /// <exception cref="ClosingException">The message is too large, or is not text.</exception>
    /// <exception cref="WebSocketException">The connection broke off, or a frame is malformed.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellation)
    {
        // Most of the time the client sends nothing, and then no buffer waits for it.
        if ((await socket.ReceiveAsync(Memory<byte>.Empty, cancellation)).MessageType == WebSocketMessageType.Close)
            return null;
        var message = new ArrayBufferWriter<byte>(256);
        while (true)
        {
            var part = await socket.ReceiveAsync(message.GetMemory(Math.Min(ReadSize, Math.Max(256, message.WrittenCount))), cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            if (part.MessageType == WebSocketMessageType.Binary)
                throw new ClosingException(CloseCodes.BadRequest, "A message is text.");
            message.Advance(part.Count);
            if (message.WrittenCount > maxBytes)
                throw new ClosingException(CloseCodes.TooBig, $"The message is larger than {maxBytes} bytes.");
            if (part.EndOfMessage)
                return message.WrittenMemory;
        }
    }

    /// <summary>Sends a message.</summary>
    /// <returns>Whether the client took it in time (<see cref="ConnectionOptions.SendTimeout"/>).</returns>
    /// <exception cref="OperationCanceledException">The connection was closed, or the sender was cancelled while others were sending.</exception>
    /// <exception cref="WebSocketException">The connection broke off.</exception>
    public async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        await _sending.WaitAsync(cancellation);
        try
        {
            // A send that is cancelled would end the connection.
            var send = socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            return send.IsCompletedSuccessfully || await PatientSend.WaitAsync(send.AsTask(), options.SendTimeout, time, socket.Abort);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Closes the connection with a code, and waits a short time for the client to do the same.</summary>
    public async Task CloseAsync(WebSocketCloseStatus code, string reason)
    {
        using var patience = new CancellationTokenSource(CloseTimeout, time);
        try
        {
            await _sending.WaitAsync(patience.Token);
            try
            {
                if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                    await socket.CloseOutputAsync(code, reason, patience.Token);
            }
            finally
            {
                _sending.Release();
            }

            var rest = new byte[ReadSize];
            while (socket.State == WebSocketState.CloseSent)
                await socket.ReceiveAsync(rest.AsMemory(), patience.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            socket.Abort();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _sending.Dispose();
}
