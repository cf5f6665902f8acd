using CoopGraph.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoopGraph.Stores;

/// <summary>Whether the store answers.</summary>
internal sealed class StoreHealth(ICoopGraphStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var graph = await store.OpenAsync(cancellationToken);
            // What is opened may stand in memory: only the confirmation asks the store. Data that have just moved are no illness.
            await graph.ConfirmAsync(cancellationToken);
            return HealthCheckResult.Healthy($"Data version {graph.Dataset.Version}.");
        }
        catch (StoreUnavailableException e)
        {
            // The exception goes to the log; the answer is for anyone.
            return HealthCheckResult.Unhealthy("The store does not answer.", e);
        }
    }
}
