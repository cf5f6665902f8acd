namespace CoopGraph.Api.Transport;

/// <summary>The two media types of answers.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    public const string GraphQLResponse = "application/graphql-response+json";
}
