using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.Caching;

/// <summary>Checks whether Redis responds. Without Redis the service is slower, not wrong: degraded, never unhealthy.</summary>
internal sealed class RedisHealth(BoundedDistributedCache redis, IOptions<ResultCacheOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await redis.GetAsync($"{options.Value.Prefix}:health", cancellationToken);
        return redis.IsWell
            ? HealthCheckResult.Healthy("Redis answers.")
            : HealthCheckResult.Degraded("Redis does not answer; answers are made without it.");
    }
}
