using CoopGraph.Access;
using CoopGraph.Curation;
using CoopGraph.Embedded;
using CoopGraph.Neo4j;
using CoopGraph.Neo4j.Caching;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi;
using CoopGraph.Scheduling;
using CoopGraph.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CoopGraph.Stores;

/// <summary>Chooses the store and registers its loading at start.</summary>
public static class StoreSetup
{
    private const string Setting = "Store";

    /// <summary>
    /// Adds the store that the setting <c>Store</c> names, its loading at start and its health check. An unknown name fails the start.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration.</param>
    /// <param name="healthTags">The tags of the health checks.</param>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration, params string[] healthTags)
    {
        services.AddOptions<SeedOptions>().Bind(configuration.GetSection(SeedOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IVersionSignal, VersionSignal>();
        services.AddSingleton<Seeder>();
        services.AddSingleton<SeedRefusal>();
        var name = configuration[Setting] ?? nameof(StoreKind.Embedded);
        var kind = Enum.GetValues<StoreKind>().Where(known => string.Equals(known.ToString(), name, StringComparison.OrdinalIgnoreCase)).ToArray();
        services.AddOptions<ChosenStore>()
            .Validate(_ => kind is [_], $"Store is '{name}': set it to {string.Join(" or ", Enum.GetNames<StoreKind>())}.")
            .ValidateOnStart();
        if (kind is [StoreKind.Neo4j])
            AddNeo4j(services, configuration, healthTags);
        else
            AddEmbedded(services, configuration);
        services.AddHealthChecks().AddCheck<StoreHealth>("store", tags: healthTags);
        return services;
    }

    /// <summary>Returns whether the settings choose a store that is a separate server, so that others may have loaded it.</summary>
    /// <param name="configuration">The application's configuration.</param>
    public static bool IsSeparateServer(IConfiguration configuration) =>
        string.Equals(configuration[Setting], nameof(StoreKind.Neo4j), StringComparison.OrdinalIgnoreCase);

    private static void AddEmbedded(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EmbeddedStoreOptions>().Bind(configuration.GetSection(EmbeddedStoreOptions.Section))
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => new EmbeddedStore(
            provider.GetRequiredService<IOptions<EmbeddedStoreOptions>>().Value,
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ICoopGraphStore>(provider => provider.GetRequiredService<EmbeddedStore>());
        services.AddSingleton<ICaseEditing>(provider => provider.GetRequiredService<EmbeddedStore>());
        services.AddSingleton<IReportLedger>(provider => new EmbeddedReportLedger(
            provider.GetRequiredService<IOptions<EmbeddedStoreOptions>>().Value,
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddSingleton<IAccessKeys>(provider => new EmbeddedAccessKeys(
            provider.GetRequiredService<IOptions<EmbeddedStoreOptions>>().Value,
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
        services.AddHostedService<BlockingSeeder>();
    }

    private static void AddNeo4j(IServiceCollection services, IConfiguration configuration, string[] healthTags)
    {
        services.AddNeo4jClient(configuration);
        services.AddResultCache(configuration, healthTags);
        services.AddSingleton(provider => new Neo4jStore(
            provider.GetRequiredService<INeo4jClient>(),
            provider.GetRequiredService<IOptions<Neo4jOptions>>().Value.MostCasesInMemory,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ICoopGraphStore>(provider => provider.GetRequiredService<Neo4jStore>());
        services.AddSingleton<ICaseEditing>(provider => provider.GetRequiredService<Neo4jStore>());
        services.AddSingleton<IReportLedger, Neo4jReportLedger>();
        services.AddSingleton<IAccessKeys, Neo4jAccessKeys>();
        services.AddHostedService<RetryingSeeder>();
    }

    /// <summary>Represents the setting <c>Store</c> in its validation at start.</summary>
    private sealed class ChosenStore;
}
