using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CoopGraph.Neo4j.Caching;

/// <summary>
/// The connection to Redis: begun in the background when this is made, kept up by the client from then on, so that nothing waits for
/// it and a Redis that comes later, or comes back, is used without a restart.
/// </summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    // How soon a lost connection is tried again.
    private const int ReconnectMilliseconds = 1_000;

    private readonly Task<IConnectionMultiplexer> _connecting;
    private readonly RedisCache _cache;

    /// <param name="connectionString">In the form of StackExchange.Redis; see <see cref="CanRead"/>.</param>
    /// <param name="timeout">How long a call may take.</param>
    public RedisConnection(string connectionString, TimeSpan timeout)
    {
        var configuration = ConfigurationOptions.Parse(connectionString);
        // An answer is sooner made than waited for: no call stands in a queue until Redis is back.
        configuration.AbortOnConnectFail = false;
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        configuration.ConnectRetry = 1;
        configuration.ReconnectRetryPolicy = new LinearRetry(ReconnectMilliseconds);
        configuration.AsyncTimeout = configuration.SyncTimeout = Math.Max(1, (int)timeout.TotalMilliseconds);
        _connecting = Task.Run(async () => (IConnectionMultiplexer)await ConnectionMultiplexer.ConnectAsync(configuration));
        _cache = new RedisCache(Options.Create(new RedisCacheOptions { ConnectionMultiplexerFactory = () => _connecting }));
    }

    public IDistributedCache Cache => _cache;

    /// <summary>Ends when the first attempt to connect has ended, well or not.</summary>
    public Task Connecting => _connecting;

    /// <summary>Whether a connection string can be read.</summary>
    public static bool CanRead(string connectionString)
    {
        try
        {
            return ConfigurationOptions.Parse(connectionString).EndPoints.Count > 0;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _cache.Dispose();
        // One that is still being made ends by its own time limit; the end of the process does not wait for that.
        if (_connecting.IsCompletedSuccessfully)
            await (await _connecting).DisposeAsync();
    }
}
