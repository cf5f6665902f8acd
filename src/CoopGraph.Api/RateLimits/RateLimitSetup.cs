using CoopGraph.Neo4j.Caching;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.RateLimits;

/// <summary>Registers the limits for callers.</summary>
internal static class RateLimitSetup
{
    /// <summary>Adds the limits, by <see cref="RateLimitOptions"/>: counted in Redis where <c>ConnectionStrings:Redis</c> is set, in memory otherwise.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration.</param>
    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var redis = configuration.GetConnectionString(ResultCacheSetup.RedisName);
        services.AddOptions<RateLimitOptions>().Bind(configuration.GetSection(RateLimitOptions.Section)).ValidateDataAnnotations()
            .Validate(
                limits => !limits.Enabled || string.IsNullOrWhiteSpace(redis) || RedisCounter.CanRead(redis),
                // Not repeated: it may have a password.
                "ConnectionStrings:Redis cannot be read. It looks like `host:6379,password=...,ssl=true`; see StackExchange.Redis.")
            .ValidateOnStart();
        services.AddSingleton<MemoryCounter>();
        services.AddSingleton<IPointCounter>(provider => string.IsNullOrWhiteSpace(redis)
            ? provider.GetRequiredService<MemoryCounter>()
            : new RedisCounter(
                redis,
                provider.GetRequiredService<MemoryCounter>(),
                provider.GetRequiredService<IOptions<RateLimitOptions>>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<RedisCounter>>()));
        return services;
    }

    /// <summary>Puts the limits before everything that is added after them, if there are any.</summary>
    /// <param name="app">The application.</param>
    public static WebApplication UseRateLimits(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<RateLimitOptions>>().Value.Enabled)
            app.UseMiddleware<RateLimitMiddleware>();
        return app;
    }
}
