using CoopGraph.Api.Transport;

namespace CoopGraph.Api.Hosting;

/// <summary>Lets pages of other sites send queries from a browser (the Fetch standard, CORS).</summary>
internal static class CrossOrigin
{
    // A browser asks before nearly every POST, unless it may remember the answer.
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(10);

    // The headers that a request needs, and those that GraphQL clients and tracing add by themselves: without one of them, a browser does not
    // send the request at all.
    private static readonly string[] RequestHeaders =
    [
        "Accept", "Authorization", "Content-Encoding", "Content-Type", "If-None-Match", "Last-Event-ID", "X-Api-Key", "X-GraphQL-Event-Stream-Token",
        "apollographql-client-name", "apollographql-client-version", "apollo-require-preflight", "x-apollo-operation-id", "x-apollo-operation-name",
        "graphql-preflight", "graphql-require-preflight",
        "baggage", "traceparent", "tracestate",
    ];

    // A script cannot read other headers than these and a few standard ones.
    private static readonly string[] ResponseHeaders = ["Content-Disposition", "ETag", "RateLimit", "RateLimit-Policy", "Retry-After", "WWW-Authenticate", .. TableResponse.OwnHeaders];

    /// <summary>Allows the pages of some sites. No credentials are allowed: the API has no cookies, and a listed site needs none.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="origins">The origins, such as <c>https://example.org</c>; <c>*</c> for every site.</param>
    public static IServiceCollection AddCrossOrigin(this IServiceCollection services, string[] origins) =>
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(origins)
            .WithMethods("GET", "POST", "PUT", "DELETE")
            .WithHeaders(RequestHeaders)
            .WithExposedHeaders(ResponseHeaders)
            .SetPreflightMaxAge(MaxAge)));
}
