using CoopGraph.Neo4j.Client;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.Caching;

/// <summary>Registers the cache of results.</summary>
public static class ResultCacheSetup
{
    /// <summary>The name of Redis's connection string under <c>ConnectionStrings</c>.</summary>
    public static readonly string RedisName = "Redis";

    // This is the service key of the client that always calls the server.
    private const string Uncached = "uncached";

    /// <summary>
    /// Puts the cache before the registered <see cref="INeo4jClient"/>, which must be registered first. This happens where
    /// <c>ConnectionStrings:Redis</c> is set, unless <c>Cache:Enabled</c> decides otherwise; see <see cref="ResultCacheOptions"/>. With
    /// Redis, it also adds a health check <c>redis</c>, which is degraded while Redis does not respond.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration; whether there is a cache is read now, its bounds at start.</param>
    /// <param name="healthTags">The tags of the health check.</param>
    /// <exception cref="InvalidOperationException">No client is registered.</exception>
    public static IServiceCollection AddResultCache(
        this IServiceCollection services, IConfiguration configuration, params IEnumerable<string> healthTags)
    {
        var redis = configuration.GetConnectionString(RedisName);
        var section = configuration.GetSection(ResultCacheOptions.Section);
        var options = services.AddOptions<ResultCacheOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        if (!section.GetValue(nameof(ResultCacheOptions.Enabled), !string.IsNullOrWhiteSpace(redis)))
            return services;

        services.TryAddSingleton(TimeProvider.System);
        if (!string.IsNullOrWhiteSpace(redis))
        {
            // The message does not repeat the string: it may contain a password.
            options.Validate(_ => RedisConnection.CanRead(redis),
                "ConnectionStrings:Redis cannot be read. It looks like `host:6379,password=...,ssl=true`; see StackExchange.Redis.");
            services.AddSingleton(provider => new RedisConnection(
                redis, provider.GetRequiredService<IOptions<ResultCacheOptions>>().Value.RedisTimeout));
            services.AddSingleton(Bounded);
            services.AddHealthChecks().AddCheck<RedisHealth>("redis", tags: healthTags);
        }

        services.AddSingleton(provider => new ResultCache(
            provider.GetRequiredService<IOptions<ResultCacheOptions>>(),
            Marked(provider),
            provider.GetRequiredService<ILoggerFactory>()));
        Decorate(services);
        return services;
    }

    private static IDistributedCache? Marked(IServiceProvider provider)
    {
        var redis = provider.GetService<BoundedDistributedCache>();
        var key = provider.GetRequiredService<IOptions<ResultCacheOptions>>().Value.SigningKey;
        return redis is null || string.IsNullOrEmpty(key) ? redis : new SignedDistributedCache(redis, new EntryMark(key));
    }

    private static BoundedDistributedCache Bounded(IServiceProvider provider)
    {
        var connection = provider.GetRequiredService<RedisConnection>();
        return new(
            connection.Cache,
            connection.Connecting,
            provider.GetRequiredService<IOptions<ResultCacheOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<BoundedDistributedCache>>());
    }

    private static void Decorate(IServiceCollection services)
    {
        var client = services.LastOrDefault(service => service.ServiceType == typeof(INeo4jClient) && !service.IsKeyedService)
            ?? throw new InvalidOperationException($"Register an {nameof(INeo4jClient)} before its cache.");
        services.Remove(client);
        // The client is registered again and not just called, so that the container still disposes of it.
        services.Add(client switch
        {
            { ImplementationInstance: { } instance } => new(typeof(INeo4jClient), Uncached, instance),
            { ImplementationFactory: { } factory } => new(typeof(INeo4jClient), Uncached, (provider, _) => factory(provider), client.Lifetime),
            _ => new(typeof(INeo4jClient), Uncached, client.ImplementationType!, client.Lifetime),
        });
        services.Add(new(
            typeof(INeo4jClient),
            provider => new CachedNeo4jClient(
                provider.GetRequiredKeyedService<INeo4jClient>(Uncached),
                provider.GetRequiredService<ResultCache>().Cache,
                provider.GetRequiredService<IOptions<ResultCacheOptions>>()),
            client.Lifetime));
    }
}
