namespace CoopGraph.Api.Transport;

/// <summary>The media types of responses, and of the schema.</summary>
internal static class MediaTypes
{
    public static readonly string Json = "application/json";

    public static readonly string GraphQLResponse = "application/graphql-response+json";

    /// <summary>The type of a stream of server-sent events.</summary>
    public static readonly string EventStream = "text/event-stream";

    /// <summary>The type of GraphQL's own language, for the schema.</summary>
    public static readonly string GraphQL = "application/graphql";
}
