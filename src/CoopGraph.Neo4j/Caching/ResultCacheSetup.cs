using CoopGraph.Neo4j.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.Caching;

/// <summary>Turns the cache of answers on.</summary>
public static class ResultCacheSetup
{
    /// <summary>The name under <c>ConnectionStrings</c>.</summary>
    public const string RedisName = "Redis";

    // The key that the client is found by which asks the server always.
    private const string Uncached = "uncached";

    /// <summary>
    /// Puts the cache before the registered <see cref="INeo4jClient"/>, which must be registered before, where
    /// <c>ConnectionStrings:Redis</c> is set or <c>Cache:Enabled</c> says so; see <see cref="ResultCacheOptions"/>. With Redis comes a
    /// health check <c>redis</c>, which is degraded while Redis does not answer.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration; whether there is a cache is read now, its bounds at the start.</param>
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
            // The string is not repeated: it may hold a password.
            options.Validate(_ => RedisConnection.CanRead(redis),
                "ConnectionStrings:Redis cannot be read. It looks like `host:6379,password=...,ssl=true`; see StackExchange.Redis.");
            services.AddSingleton(provider => new RedisConnection(
                redis, provider.GetRequiredService<IOptions<ResultCacheOptions>>().Value.RedisTimeout));
            services.AddSingleton(Bounded);
            services.AddHealthChecks().AddCheck<RedisHealth>("redis", tags: healthTags);
        }

        services.AddSingleton(provider => new ResultCache(
            provider.GetRequiredService<IOptions<ResultCacheOptions>>(),
            provider.GetService<BoundedDistributedCache>(),
            provider.GetRequiredService<ILoggerFactory>()));
        Decorate(services);
        return services;
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
        // Registered anew and not just called, so that the container goes on to dispose of it.
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
