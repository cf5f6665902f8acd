using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport;

/// <summary>Registers and maps GraphQL over HTTP.</summary>
public static class TransportSetup
{
    /// <summary>Registers the transport and its limits (<see cref="TransportOptions"/>).</summary>
    public static IServiceCollection AddGraphQLTransport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TransportOptions>()
            .Bind(configuration.GetSection(TransportOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<KestrelServerOptions>()
            .Configure<IOptions<TransportOptions>>((kestrel, limits) => kestrel.Limits.MaxRequestBodySize = limits.Value.MaxBodyBytes);
        services.AddSingleton<RequestReader>();
        services.AddSingleton<ResponseWriter>();
        services.AddSingleton<GraphQLEndpoint>();
        return services;
    }

    /// <summary>
    /// Maps GraphQL at a path, for every HTTP method, so that the response to a wrong method is also a GraphQL error. A browser that opens
    /// the path is redirected to the IDE, at the same path with a trailing slash.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQLEndpoint(this IEndpointRouteBuilder endpoints, string path = "/graphql")
    {
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        return endpoints.Map(path, http =>
        {
            if (!IsBrowserVisit(http.Request))
                return endpoint.HandleAsync(http);
            http.Response.Headers.Vary = "Accept";
            http.Response.Redirect($"{http.Request.PathBase}{path}/");
            return Task.CompletedTask;
        }).WithDisplayName("GraphQL");
    }

    private static bool IsBrowserVisit(HttpRequest request)
        => HttpMethods.IsGet(request.Method) && !request.Query.ContainsKey("query")
            && ContentNegotiation.PrefersHtml(request.Headers.Accept);
}
