using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi.Resilience;
using CoopGraph.Neo4j.QueryApi.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.QueryApi;

/// <summary>Registers the client.</summary>
public static class Neo4jClientSetup
{
    /// <summary>The category of the strategies' log.</summary>
    private const string ResilienceLog = "CoopGraph.Neo4j.Resilience";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan OperatingTimeout = TimeSpan.FromSeconds(3);

    /// <summary>The time limit of an idle connection, shorter than the 30 seconds after which the server closes one.</summary>
    private static readonly TimeSpan IdleTimeout = TimeSpan.FromSeconds(15);

    /// <summary>The longest time for which a changed address of the server may go unnoticed.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Adds <see cref="INeo4jClient"/>, one for the process, and <c>Neo4jServerCheck</c>. Settings come from the section
    /// <see cref="Neo4jOptions.Section"/> of <paramref name="configuration"/> and are checked when the host starts.
    /// </summary>
    public static IServiceCollection AddNeo4jClient(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<Neo4jOptions>().Bind(configuration.GetSection(Neo4jOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<Neo4jOptions>, Neo4jOptionsCheck>());
        services.TryAddSingleton<Bookmarks>();
        services.TryAddSingleton<RequestFactory>();
        services.TryAddSingleton<TransactionEnd>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StatementGate>();
        services.TryAddSingleton<ServerPing>();
        services.TryAddSingleton(provider => new Neo4jServerCheck(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<RequestFactory>(),
            provider.GetRequiredService<INeo4jClient>(),
            provider.GetRequiredService<ILogger<Neo4jServerCheck>>()));
        services.AddHttpClient(HttpClientNames.Operating, ConfigureOperating)
            .UseSocketsHttpHandler((handler, _) => Configure(handler, connections: 2))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        AddStatementClient(services);
        services.TryAddSingleton<INeo4jClient>(provider => provider.GetRequiredService<Neo4jClient>());
        return services;
    }

    private static void AddStatementClient(IServiceCollection services)
    {
        // The one client lives as long as the process. Its connections are renewed, so its handlers need not be.
        var client = services.AddHttpClient<Neo4jClient>(HttpClientNames.Statements, ConfigureStatements)
            .UseSocketsHttpHandler((handler, provider) => Configure(handler, Options(provider).MaxConnections))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        client.AddResilienceHandler("statements", (pipeline, context) => ResilienceSetup.Build(
            pipeline, context.ServiceProvider.GetRequiredService<ServerPing>(), context.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(ResilienceLog)));
        client.AddHttpMessageHandler(provider => new ResponseHandler(provider.GetRequiredService<TransactionEnd>(), provider.GetRequiredService<ServerPing>()));
    }

    private static Neo4jOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<Neo4jOptions>>().Value;

    // The resilience strategies limit a statement's time.
    private static void ConfigureStatements(IServiceProvider provider, HttpClient http) =>
        Configure(http, Options(provider), Timeout.InfiniteTimeSpan);

    private static void ConfigureOperating(IServiceProvider provider, HttpClient http) =>
        Configure(http, Options(provider), OperatingTimeout);

    private static void Configure(HttpClient http, Neo4jOptions options, TimeSpan timeout)
    {
        http.Timeout = timeout;
        http.DefaultRequestVersion = HttpVersion.Version11;
        http.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        http.DefaultRequestHeaders.Authorization = Credentials(options);
    }

    private static AuthenticationHeaderValue? Credentials(Neo4jOptions options)
    {
        if (options.BearerToken is { } token)
            return new AuthenticationHeaderValue("Bearer", token);
        if (options.Password is not { } password)
            return null;
        var pair = Encoding.UTF8.GetBytes($"{options.User ?? Neo4jOptions.DefaultUser}:{password}");
        return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(pair));
    }

    // No redirects: they would carry the credentials elsewhere. No proxy: a database is reached directly.
    private static void Configure(SocketsHttpHandler handler, int connections)
    {
        handler.MaxConnectionsPerServer = connections;
        handler.ConnectTimeout = ConnectTimeout;
        handler.PooledConnectionIdleTimeout = IdleTimeout;
        handler.PooledConnectionLifetime = ConnectionLifetime;
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.UseProxy = false;
    }
}
