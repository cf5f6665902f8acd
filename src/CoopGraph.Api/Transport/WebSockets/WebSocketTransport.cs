using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Subscriptions;
using GraphQL;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport.WebSockets;

/// <summary>Serves GraphQL over WebSocket, by the protocol <c>graphql-transport-ws</c>.</summary>
internal sealed class WebSocketTransport(
    RequestReader reader,
    SubscriptionRunner runner,
    OperationRunner faults,
    ResponseSerializer serializer,
    ResponseWriter writer,
    IConnectionAuthenticator authenticator,
    AllowedOrigins origins,
    ConnectionGate gate,
    IHostApplicationLifetime lifetime,
    IOptions<ConnectionOptions> options,
    IOptions<TransportOptions> limits,
    TimeProvider time) : IStreamTransport
{
    private const string Protocol = "graphql-transport-ws";

    /// <inheritdoc/>
    public bool Takes(HttpContext http) => http.WebSockets.IsWebSocketRequest;

    /// <inheritdoc/>
    public async Task HandleAsync(HttpContext http)
    {
        if (!origins.Allows(http.Request))
        {
            await RefuseAsync(http, Refusals.OriginNotAllowed);
            return;
        }

        using var place = gate.TryEnter(http);
        if (place is null)
        {
            await RefuseAsync(http, Refusals.ConnectionsBusy);
            return;
        }

        var isKnown = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = isKnown ? Protocol : null,
            KeepAliveInterval = options.Value.KeepAlive,
            // A slow client has its own limit, which comes before.
            KeepAliveTimeout = (2 * options.Value.SendTimeout) + options.Value.KeepAlive,
        });
        using var channel = new SocketChannel(socket, options.Value, limits.Value.MaxBodyBytes, time);
        if (!isKnown)
        {
            await channel.CloseAsync(CloseCodes.SubprotocolNotAcceptable, "Subprotocol not acceptable");
            return;
        }

        var operations = new SocketOperations(channel, reader, runner, faults, serializer, http.Features.Get<IRateBudgets>(), options.Value.MaxOperationsPerConnection);
        await new SocketConnection(channel, http, authenticator, reader, operations, faults, options.Value, time).RunAsync(lifetime.ApplicationStopping);
    }

    private Task RefuseAsync(HttpContext http, Refusal refusal) =>
        writer.WriteAsync(http, new ExecutionResult(new RefusedError(refusal)), MediaTypes.Json);
}
