namespace CoopGraph.Api.Transport;

/// <summary>The two media types of responses.</summary>
internal static class MediaTypes
{
    public static readonly string Json = "application/json";

    public static readonly string GraphQLResponse = "application/graphql-response+json";
}
