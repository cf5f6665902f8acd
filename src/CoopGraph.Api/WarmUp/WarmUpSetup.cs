using Microsoft.Extensions.Options;

namespace CoopGraph.Api.WarmUp;

/// <summary>Registers the warm-up.</summary>
internal static class WarmUpSetup
{
    /// <summary>Adds the warm-up after the start, and its health check.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="healthTags">The tags of the health check.</param>
    public static IServiceCollection AddWarmUp(this IServiceCollection services, IConfiguration configuration, params string[] healthTags)
    {
        services.AddOptions<WarmUpOptions>()
            .Bind(configuration.GetSection(WarmUpOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<WarmUpState>();
        services.AddSingleton<IConfigureOptions<LoggerFilterOptions>, QuietHealth>();
        services.AddSingleton<WarmUpService>();
        services.AddHostedService(provider => provider.GetRequiredService<WarmUpService>());
        services.AddHealthChecks().AddCheck<WarmUpService>("warm-up", tags: healthTags);
        return services;
    }
}
