using Microsoft.Extensions.Options;

namespace CoopGraph.Api.WarmUp;

/// <summary>Registers the warm-up.</summary>
internal static class WarmUpSetup
{
    /// <summary>Adds the warm-up after the start, and its health check.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="queries">The texts of queries that run before the example operations, since browsers ask many of them at once.</param>
    /// <param name="healthTags">The tags of the health check.</param>
    public static IServiceCollection AddWarmUp(this IServiceCollection services, IConfiguration configuration, IReadOnlyList<string> queries, params string[] healthTags)
    {
        services.AddOptions<WarmUpOptions>()
            .Bind(configuration.GetSection(WarmUpOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(new FirstQueries(queries));
        services.AddSingleton<WarmUpState>();
        services.AddSingleton<IConfigureOptions<LoggerFilterOptions>, QuietHealth>();
        services.AddSingleton<WarmUpService>();
        services.AddHostedService(provider => provider.GetRequiredService<WarmUpService>());
        services.AddHealthChecks().AddCheck<WarmUpService>("warm-up", tags: healthTags);
        return services;
    }
}
