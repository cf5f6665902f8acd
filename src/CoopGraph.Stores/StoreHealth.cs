using CoopGraph.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoopGraph.Stores;

/// <summary>Checks that the store is available, and that the seed was not refused.</summary>
internal sealed class StoreHealth(ICoopGraphStore store, SeedRefusal refusal) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // The reason goes only to the log, because anyone may read the response. Data of an earlier seed may still be served.
        if (refusal.Reason is not null)
            return HealthCheckResult.Unhealthy("The seed was refused, so it is not loaded. The log says what is wrong in it.");
        try
        {
            var graph = await store.OpenAsync(cancellationToken);
            // The snapshot may come from memory, so only the confirmation asks the store. Its result is ignored: changed data are healthy.
            await graph.ConfirmAsync(cancellationToken);
            return HealthCheckResult.Healthy($"Data version {graph.Dataset.Version}.");
        }
        catch (StoreUnavailableException e)
        {
            // The exception goes only to the log, because anyone may read the response.
            return HealthCheckResult.Unhealthy("The store does not answer.", e);
        }
    }
}
