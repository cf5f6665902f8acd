using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.Caching;

/// <summary>
/// The cache that answers are kept in: this process's memory, and Redis behind it where there is one. It is made of services of its
/// own, so that the bound on memory is the answers' alone, and no other part of the application finds itself using Redis.
/// </summary>
internal sealed class ResultCache : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <param name="options">The bounds.</param>
    /// <param name="redis">The second level; null for none.</param>
    /// <param name="logs">Where the cache reports trouble of its own.</param>
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
