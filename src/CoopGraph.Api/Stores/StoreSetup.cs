using CoopGraph.Api.Hosting;
using CoopGraph.Embedded;
using CoopGraph.Questions;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Stores;

/// <summary>Chooses the store and sees to it that it holds data.</summary>
internal static class StoreSetup
{
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EmbeddedStoreOptions>().Bind(configuration.GetSection(EmbeddedStoreOptions.Section));
        services.AddOptions<SeedOptions>().Bind(configuration.GetSection(SeedOptions.Section));
        services.AddSingleton<ICoopGraphStore>(provider => new EmbeddedStore(
            provider.GetRequiredService<IOptions<EmbeddedStoreOptions>>().Value,
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddHostedService<SeedAtStart>();
        services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: [HealthEndpoints.ReadyTag]);
        return services;
    }
}
