using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

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
            .Validate(
                limits => limits.CacheControl.Length == 0 || CacheControlHeaderValue.TryParse(limits.CacheControl, out _),
                $"{TransportOptions.Section}:{nameof(TransportOptions.CacheControl)} must be a Cache-Control header, such as 'no-cache' or 'public, max-age=60'.")
            .ValidateOnStart();
        services.AddOptions<ConnectionOptions>()
            .Bind(configuration.GetSection(ConnectionOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(new AllowedOrigins([]));
        services.TryAddSingleton<IConnectionAuthenticator, RequestAuthenticator>();
        services.AddSingleton<ConnectionGate>();
        services.AddOptions<KestrelServerOptions>()
            .Configure<IOptions<TransportOptions>>((kestrel, limits) => Limit(kestrel.Limits, limits.Value));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ServiceEnd>();
        services.AddSingleton<UnreadBody>();
        services.AddSingleton<Revalidation>();
        services.AddSingleton<SchemaText>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<ResponseWriter>();
        services.AddSingleton<GraphQLEndpoint>();
        return services;
    }

    /// <summary>Registers responses that are tables. Without it, responses are JSON only.</summary>
    public static IServiceCollection AddTableAnswers(this IServiceCollection services)
    {
        services.AddSingleton<TableGate>();
        services.AddSingleton<TableTags>();
        services.AddSingleton<TableResponse>();
        services.AddSingleton<TableAnswers>();
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
            VaryHeader.Add(http.Response, HeaderNames.Accept);
            // The address is relative to the one that the browser opened, which behind a proxy may have a prefix unknown here.
            http.Response.Redirect($"{path.Split('/')[^1]}/");
            return Task.CompletedTask;
        }).WithDisplayName("GraphQL");
    }

    private static void Limit(KestrelServerLimits server, TransportOptions limits)
    {
        server.MaxRequestBodySize = limits.MaxBodyBytes;
        server.MaxConcurrentConnections = limits.MaxConnections;
        server.RequestHeadersTimeout = limits.MaxHeadTime;
        server.MinResponseDataRate = limits.MinResponseBytesPerSecond == 0
            ? null
            : new MinDataRate(limits.MinResponseBytesPerSecond, limits.MinResponseRateGrace);
    }

    private static bool IsBrowserVisit(HttpRequest request)
        => AllowedKinds.IsRead(request.Method) && !request.Query.ContainsKey("query") && !request.Path.Value!.EndsWith('/')
            && ContentNegotiation.PrefersHtml(request.Headers.Accept);
}
