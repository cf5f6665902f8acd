using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CoopGraph.Neo4j.Caching;

/// <summary>
/// A wrapper of Redis that limits its cost: Redis may cost time, within a bound, but never a result. A call that takes too long or fails
/// counts as nothing found, or nothing written. Redis is then left alone for a while. After that, one call tries whether it is back; the
/// others continue without Redis until that call has ended. Until the first attempt to connect has ended, Redis is not called.
/// </summary>
/// <remarks>
/// This is not an <see cref="IBufferDistributedCache"/>, on purpose. A call that was left behind may still use its buffer, which the cache
/// above would by then have lent to another caller. So each call has an array of its own.
/// </remarks>
/// <param name="inner">Redis.</param>
/// <param name="connecting">The task that ends when the first attempt to connect has ended, well or not.</param>
/// <param name="options">The bounds.</param>
/// <param name="time">The clock that measures the bounds.</param>
/// <param name="log">The log, which gets one message about a failure per pause.</param>
internal sealed partial class BoundedDistributedCache(
    IDistributedCache inner,
    Task connecting,
    IOptions<ResultCacheOptions> options,
    TimeProvider time,
    ILogger<BoundedDistributedCache> log) : IDistributedCache
{
    private readonly Lock _gate = new();
    private long? _pausedAt;

    private enum Turn
    {
        /// <summary>Redis is left alone.</summary>
        Skip,

        /// <summary>Redis works, as far as is known.</summary>
        Ask,

        /// <summary>The one call that tries whether Redis is back.</summary>
        TryForAll,
    }

    /// <summary>Whether the first attempt to connect has ended and Redis is not left alone after a failure.</summary>
    public bool IsWell
    {
        get
        {
            lock (_gate)
                return connecting.IsCompleted && _pausedAt is null;
        }
    }

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) =>
        BoundedAsync(key, cancellation => inner.GetAsync(key, cancellation), token);

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
        BoundedAsync(key, cancellation => inner.SetAsync(key, value, options, cancellation), token);

    public Task RefreshAsync(string key, CancellationToken token = default) =>
        BoundedAsync(key, cancellation => inner.RefreshAsync(key, cancellation), token);

    public Task RemoveAsync(string key, CancellationToken token = default) =>
        BoundedAsync(key, cancellation => inner.RemoveAsync(key, cancellation), token);

    public byte[]? Get(string key) => throw Blocking();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw Blocking();

    public void Refresh(string key) => throw Blocking();

    public void Remove(string key) => throw Blocking();

    private static NotSupportedException Blocking() => new("A call that blocks cannot be bounded; use the asynchronous one.");

    private Task<byte[]?> BoundedAsync(string key, Func<CancellationToken, Task> call, CancellationToken token) => BoundedAsync<byte[]>(
        key,
        async cancellation =>
        {
            await call(cancellation);
            return null;
        },
        token);

    private async Task<T?> BoundedAsync<T>(string key, Func<CancellationToken, Task<T?>> call, CancellationToken token)
        where T : class
    {
        var turn = TakeTurn();
        if (turn == Turn.Skip)
            return null;
        try
        {
            // The call runs in a task of its own, because a client may block before its first await (a name lookup).
            var answer = await Task.Run(() => call(token), token).WaitAsync(options.Value.RedisTimeout, time, token);
            if (turn == Turn.TryForAll)
                EndPause();
            return answer;
        }
        catch (Exception e) when (IsOfTheKey(e))
        {
            // Redis answered: what this key holds is not what the cache writes. All other keys are as good as before.
            if (turn == Turn.TryForAll)
                EndPause();
            await RemoveOddAsync(key, token);
            return null;
        }
        catch (Exception e) when (!token.IsCancellationRequested)
        {
            if (BeginPause(turn))
                // Only the kind is logged: an exception's message may contain parts of a connection string.
                LogFailure(e.GetType().Name, options.Value.RedisPause);
            return null;
        }
    }

    // A key of another type, an expiry that is no number, or one beyond all times.
    private static bool IsOfTheKey(Exception e) =>
        e is InvalidCastException or ArgumentOutOfRangeException or FormatException or OverflowException
        || (e is RedisServerException && e.Message.Contains("WRONGTYPE", StringComparison.Ordinal));

    private async Task RemoveOddAsync(string key, CancellationToken token)
    {
        try
        {
            await inner.RemoveAsync(key, token).WaitAsync(options.Value.RedisTimeout, time, token);
        }
        catch (Exception e) when (!token.IsCancellationRequested)
        {
            LogOddStays(e.GetType().Name);
        }
    }

    private Turn TakeTurn()
    {
        lock (_gate)
        {
            if (!connecting.IsCompleted)
                return Turn.Skip;
            if (_pausedAt is null)
                return Turn.Ask;
            if (time.GetElapsedTime(_pausedAt.Value) < options.Value.RedisPause)
                return Turn.Skip;
            // The others go without Redis until this call has ended, and no longer than a pause: if it is given up, another one tries.
            _pausedAt = time.GetTimestamp();
            return Turn.TryForAll;
        }
    }

    /// <returns>Whether a pause begins now; of calls that fail together, the first one begins it.</returns>
    private bool BeginPause(Turn turn)
    {
        lock (_gate)
        {
            if (_pausedAt is not null && turn != Turn.TryForAll)
                return false;
            _pausedAt = time.GetTimestamp();
            return true;
        }
    }

    private void EndPause()
    {
        lock (_gate)
            _pausedAt = null;
        LogBack();
    }

    [LoggerMessage(LogLevel.Warning, "Redis does not answer ({Kind}): answers are made without it, and it is tried again after {Pause}.")]
    private partial void LogFailure(string kind, TimeSpan pause);

    [LoggerMessage(LogLevel.Debug, "A key in Redis that is not one of the cache's could not be removed ({Kind}).")]
    private partial void LogOddStays(string kind);

    [LoggerMessage(LogLevel.Information, "Redis answers again.")]
    private partial void LogBack();
}
