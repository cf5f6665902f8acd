namespace CoopGraph.Api.Transport.WebSockets;

/// <summary>Registers GraphQL over WebSocket.</summary>
internal static class WebSocketsSetup
{
    /// <summary>Adds it to the GraphQL endpoint.</summary>
    public static IServiceCollection AddGraphQLWebSockets(this IServiceCollection services) => services.AddSingleton<IStreamTransport, WebSocketTransport>();
}
