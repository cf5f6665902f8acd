using System.Net.WebSockets;

namespace CoopGraph.Api.Transport.WebSockets;

/// <summary>The codes with which the service closes a WebSocket, from the protocol <c>graphql-transport-ws</c> and RFC 6455.</summary>
internal static class CloseCodes
{
    public static readonly WebSocketCloseStatus GoingAway = WebSocketCloseStatus.EndpointUnavailable;

    public static readonly WebSocketCloseStatus TooBig = WebSocketCloseStatus.MessageTooBig;

    public static readonly WebSocketCloseStatus BadRequest = (WebSocketCloseStatus)4400;

    public static readonly WebSocketCloseStatus Unauthorized = (WebSocketCloseStatus)4401;

    public static readonly WebSocketCloseStatus Forbidden = (WebSocketCloseStatus)4403;

    public static readonly WebSocketCloseStatus SubprotocolNotAcceptable = (WebSocketCloseStatus)4406;

    public static readonly WebSocketCloseStatus InitTimeout = (WebSocketCloseStatus)4408;

    public static readonly WebSocketCloseStatus SubscriberExists = (WebSocketCloseStatus)4409;

    public static readonly WebSocketCloseStatus TooManyInits = (WebSocketCloseStatus)4429;

    public static readonly WebSocketCloseStatus InternalError = (WebSocketCloseStatus)4500;
}

/// <summary>Ends a connection with a code.</summary>
/// <param name="code">The code.</param>
/// <param name="reason">The reason, for people.</param>
internal sealed class ClosingException(WebSocketCloseStatus code, string reason) : Exception(reason)
{
    // RFC 6455, 5.5: a control frame has 125 bytes at most, two of them for the code.
    private const int MaxReasonBytes = 123;

    /// <summary>The code.</summary>
    public WebSocketCloseStatus Code => code;

    /// <summary>The reason, as long as a close frame can have it.</summary>
    public string Reason
    {
        get
        {
            var text = Message;
            while (System.Text.Encoding.UTF8.GetByteCount(text) > MaxReasonBytes)
                text = text[..^1];
            return text;
        }
    }
}
