using System.Buffers;
using System.Text.Json;
using CoopGraph.Json;

namespace CoopGraph.Api.Transport.WebSockets;

/// <summary>Writes the messages of the protocol <c>graphql-transport-ws</c>.</summary>
internal static class SocketMessages
{
    /// <summary>The answer to <c>connection_init</c>.</summary>
    public static ReadOnlyMemory<byte> Acknowledged { get; } = """{"type":"connection_ack"}"""u8.ToArray();

    /// <summary>The answer to <c>ping</c>.</summary>
    public static ReadOnlyMemory<byte> Pong { get; } = """{"type":"pong"}"""u8.ToArray();

    /// <summary>Returns the message that an operation has ended.</summary>
    /// <param name="id">The id of the operation.</param>
    public static ReadOnlyMemory<byte> Complete(string id) => Compose(id, "complete"u8, default);

    /// <summary>Writes a message with a payload.</summary>
    /// <param name="id">The id of the operation.</param>
    /// <param name="type">The type of the message: <c>next</c> or <c>error</c>.</param>
    /// <param name="payload">The payload as JSON.</param>
    public static ReadOnlyMemory<byte> With(string id, ReadOnlySpan<byte> type, ReadOnlySpan<byte> payload) => Compose(id, type, payload);

    private static ReadOnlyMemory<byte> Compose(string id, ReadOnlySpan<byte> type, ReadOnlySpan<byte> payload)
    {
        var name = JsonEncodedText.Encode(id, PooledJsonWriter.Encoder).EncodedUtf8Bytes;
        var message = new ArrayBufferWriter<byte>(name.Length + type.Length + payload.Length + 40);
        message.Write("{\"id\":\""u8);
        message.Write(name);
        message.Write("\",\"type\":\""u8);
        message.Write(type);
        message.Write("\""u8);
        if (payload.Length > 0)
        {
            message.Write(""","payload":"""u8);
            message.Write(payload);
        }

        message.Write("}"u8);
        return message.WrittenMemory;
    }
}
