using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Exports;

/// <summary>Registers the reading of the graph for exports.</summary>
internal static class ExportsSetup
{
    /// <summary>Adds <see cref="ExportReader"/>.</summary>
    public static IServiceCollection AddExports(this IServiceCollection services)
    {
        services.AddSingleton<FieldArguments>();
        services.AddSingleton<ConsistentReads>();
        return services.AddSingleton(provider => new ExportReader(
            provider.GetRequiredService<FieldArguments>(),
            provider.GetRequiredService<ConsistentReads>(),
            provider.GetRequiredService<TimedWork>(),
            provider.GetRequiredService<ExpensiveGate>(),
            provider.GetRequiredService<CachedNetworks>()));
    }
}
