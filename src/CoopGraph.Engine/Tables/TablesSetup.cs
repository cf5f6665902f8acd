using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Engine.Limits;
using CoopGraph.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Tables;

/// <summary>Registers the reading of queries as tables.</summary>
internal static class TablesSetup
{
    /// <summary>Adds <see cref="TableRunner"/>.</summary>
    public static IServiceCollection AddTables(this IServiceCollection services) => services.AddSingleton(provider => new TableRunner(
        provider.GetRequiredService<OperationCompiler>(),
        provider.GetRequiredService<OperationExecutor>(),
        provider.GetRequiredService<OperationLimits>(),
        provider.GetRequiredService<ICoopGraphStore>(),
        provider.GetRequiredService<TimedWork>(),
        (provider.GetRequiredService<IOptions<DocumentBudgetOptions>>().Value.MaxErrors, provider.GetRequiredService<IOptions<AnswerOptions>>().Value.MaxAnswerBytes)));
}
