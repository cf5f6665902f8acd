namespace CoopGraph.Api.Transport.ServerSentEvents;

/// <summary>Registers GraphQL over server-sent events.</summary>
internal static class ServerSentEventsSetup
{
    /// <summary>Adds it to the GraphQL endpoint.</summary>
    public static IServiceCollection AddGraphQLEventStreams(this IServiceCollection services)
    {
        services.AddSingleton<StreamResponses>();
        services.AddSingleton<ReservedStreams>();
        services.AddSingleton<IStreamTransport, EventStreamTransport>();
        return services.AddSingleton<IStreamTransport, ReservedStreamTransport>();
    }
}
