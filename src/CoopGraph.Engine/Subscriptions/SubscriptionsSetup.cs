using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Limits;
using CoopGraph.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>Registers subscriptions.</summary>
internal static class SubscriptionsSetup
{
    /// <summary>Adds <see cref="SubscriptionRunner"/> and its options.</summary>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SubscriptionOptions>()
            .Bind(configuration.GetSection(SubscriptionOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton<IVersionSignal, VersionSignal>();
        services.AddSingleton<VersionWatcher>();
        services.AddSingleton<EventResponses>();
        services.AddSingleton(provider => new SubscriptionRunner(
            provider.GetRequiredService<OperationRunner>(),
            provider.GetRequiredService<OperationCompiler>(),
            provider.GetRequiredService<OperationLimits>(),
            provider.GetRequiredService<TimedWork>(),
            provider.GetRequiredService<VersionWatcher>(),
            provider.GetRequiredService<EventResponses>(),
            provider.GetRequiredService<IOptions<SubscriptionOptions>>(),
            provider.GetRequiredService<IOptions<DocumentBudgetOptions>>()));
        return services;
    }
}
