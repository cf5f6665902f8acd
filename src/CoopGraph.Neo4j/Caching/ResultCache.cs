using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.Caching;

/// <summary>
/// The cache of results: this process's memory, and Redis behind it if it is configured. It has services of its own, so the bound on memory
/// applies to results alone. For the same reason, no other part of the application uses Redis by accident.
/// </summary>
internal sealed class ResultCache : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="options">The bounds.</param>
    /// <param name="redis">The second level; null for none.</param>
    /// <param name="logs">The factory of the logs to which the cache reports its own errors.</param>
    public ResultCache(IOptions<ResultCacheOptions> options, IDistributedCache? redis, ILoggerFactory logs)
    {
        var services = new ServiceCollection();
        services.AddSingleton(logs);
        services.AddMemoryCache(memory => memory.SizeLimit = options.Value.MaxLocalBytes);
        if (redis is not null)
            services.AddSingleton(redis);
        services
            .AddHybridCache(hybrid => hybrid.MaximumPayloadBytes = Math.Max(1, options.Value.MaxAnswerBytes))
            .AddSerializer(new CachedResultSerializer());
        _services = services.BuildServiceProvider();
        Cache = _services.GetRequiredService<HybridCache>();
    }

    public HybridCache Cache { get; }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
