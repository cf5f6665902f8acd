using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CoopGraph.Neo4j.Caching;

/// <summary>
/// The connection to Redis. It is opened in the background when this object is created, and the client keeps it up from then on. So nothing
/// waits for it, and a Redis that starts later or comes back is used without a restart.
/// </summary>
internal sealed class RedisConnection : IAsyncDisposable
{
    // This is the delay before a lost connection is tried again.
    private const int ReconnectMilliseconds = 1_000;

    private readonly Task<IConnectionMultiplexer> _connecting;
    private readonly RedisCache _cache;

    /// <param name="connectionString">The connection string in the form of StackExchange.Redis; see <see cref="CanRead"/>.</param>
    /// <param name="timeout">The time limit of a call.</param>
    public RedisConnection(string connectionString, TimeSpan timeout)
    {
        var configuration = ConfigurationOptions.Parse(connectionString);
        // Making a result takes less time than waiting for it, so no call is queued until Redis is back.
        configuration.AbortOnConnectFail = false;
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        configuration.ConnectRetry = 1;
        configuration.ReconnectRetryPolicy = new LinearRetry(ReconnectMilliseconds);
        configuration.AsyncTimeout = configuration.SyncTimeout = Math.Max(1, (int)timeout.TotalMilliseconds);
        _connecting = Task.Run(async () => (IConnectionMultiplexer)await ConnectionMultiplexer.ConnectAsync(configuration));
        _cache = new RedisCache(Options.Create(new RedisCacheOptions { ConnectionMultiplexerFactory = () => _connecting }));
    }

    public IDistributedCache Cache => _cache;

    /// <summary>The connection as its library has it. The task ends when the first attempt to connect has ended, well or not.</summary>
    public Task<IConnectionMultiplexer> Multiplexer => _connecting;

    /// <summary>A task that ends when the first attempt to connect has ended, well or not.</summary>
    public Task Connecting => _connecting;

    /// <summary>Returns whether a connection string can be parsed and has an endpoint.</summary>
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
        // A connection that is still being opened ends by its own time limit; the end of the process does not wait for that.
        if (_connecting.IsCompletedSuccessfully)
            await (await _connecting).DisposeAsync();
    }
}
