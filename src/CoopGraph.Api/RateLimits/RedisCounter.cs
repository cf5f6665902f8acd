using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CoopGraph.Api.RateLimits;

/// <summary>
/// Counts in Redis, for all replicas together. While Redis does not answer, each process counts in its own memory; it says so in the log, and tries
/// Redis again every few seconds.
/// </summary>
internal sealed partial class RedisCounter : IPointCounter, IAsyncDisposable
{
    // One step on the server, so that requests at the same moment cannot take the same points. A window that has no end, because its process
    // died, would shut the caller out for ever: its end is set whenever it has none.
    private const string Script =
        """
        local used = tonumber(redis.call('GET', KEYS[1]) or '0')
        local left = redis.call('PTTL', KEYS[1])
        local taken = 0
        if used + tonumber(ARGV[1]) <= tonumber(ARGV[2]) then
          used = redis.call('INCRBY', KEYS[1], ARGV[1])
          taken = 1
        end
        if left < 0 then
          left = tonumber(ARGV[3])
          redis.call('PEXPIRE', KEYS[1], left)
        end
        return {taken, used, left}
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly MemoryCounter _memory;
    private readonly RateLimitOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<RedisCounter> _logger;
    private readonly Task<IConnectionMultiplexer> _connecting;

    // The time of the last failure; 0 while Redis answers.
    private long _failedAt;

    /// <summary>Creates the counter, and begins to connect to Redis.</summary>
    public RedisCounter(string redis, MemoryCounter memory, IOptions<RateLimitOptions> options, TimeProvider time, ILogger<RedisCounter> logger)
    {
        (_memory, _options, _time, _logger) = (memory, options.Value, time, logger);
        var configuration = ConfigurationOptions.Parse(redis);
        configuration.AbortOnConnectFail = false;
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        configuration.ReconnectRetryPolicy = new LinearRetry((int)Pause.TotalMilliseconds);
        configuration.AsyncTimeout = Math.Max(1, (int)_options.RedisTimeout.TotalMilliseconds);
        _connecting = Task.Run(async () => (IConnectionMultiplexer)await ConnectionMultiplexer.ConnectAsync(configuration));
    }

    /// <summary>Returns whether a connection string can be parsed and has an endpoint.</summary>
    public static bool CanRead(string redis)
    {
        try
        {
            return ConfigurationOptions.Parse(redis).EndPoints.Count > 0;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<PointCount> TakeAsync(string caller, int points, int limit, TimeSpan window, CancellationToken cancellation)
    {
        if (Interlocked.Read(ref _failedAt) is var failed and not 0 && _time.GetElapsedTime(failed) < Pause)
            return await _memory.TakeAsync(caller, points, limit, window, cancellation);
        try
        {
            var database = (await _connecting.WaitAsync(_options.RedisTimeout, cancellation)).GetDatabase();
            var result = await database.ScriptEvaluateAsync(
                Script, [$"{_options.RedisPrefix}:points:{caller}"], [points, limit, (long)window.TotalMilliseconds]).WaitAsync(_options.RedisTimeout, cancellation);
            var values = (long[])result!;
            if (Interlocked.Exchange(ref _failedAt, 0) != 0)
                LogBack();
            return new(values[0] == 1, (int)values[1], TimeSpan.FromMilliseconds(values[2]));
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException or InvalidCastException)
        {
            if (Interlocked.Exchange(ref _failedAt, Math.Max(1, _time.GetTimestamp())) == 0)
                LogAway();
            return await _memory.TakeAsync(caller, points, limit, window, cancellation);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // A connection that is still being opened ends by its own time limit.
        if (_connecting.IsCompletedSuccessfully)
            await (await _connecting).DisposeAsync();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not answer: rate limits are counted in each process by itself until it does")]
    private partial void LogAway();

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis answers again: rate limits are counted for all processes together")]
    private partial void LogBack();
}
