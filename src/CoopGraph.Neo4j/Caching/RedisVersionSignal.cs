using CoopGraph.Storage;
using StackExchange.Redis;

namespace CoopGraph.Neo4j.Caching;

/// <summary>
/// Announces a new version in all processes that share a Redis. An announcement that Redis does not take, or that comes while the connection is
/// lost, is no loss: whoever waits for a version also looks from time to time.
/// </summary>
internal sealed class RedisVersionSignal : IVersionSignal, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly VersionSignal _local = new();
    private readonly CancellationTokenSource _end = new();
    private readonly RedisConnection _redis;
    private readonly RedisChannel _channel;

    /// <summary>Begins to listen, in the background.</summary>
    /// <param name="redis">The connection.</param>
    /// <param name="prefix">The beginning of the channel's name.</param>
    /// <param name="time">The clock.</param>
    public RedisVersionSignal(RedisConnection redis, string prefix, TimeProvider time)
    {
        (_redis, _channel) = (redis, RedisChannel.Literal($"{prefix}:versions"));
        _ = ListenAsync(time);
    }

    /// <inheritdoc/>
    public Task NextRaise => _local.NextRaise;

    /// <inheritdoc/>
    public void Raise()
    {
        _local.Raise();
        _ = PublishAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    // The client subscribes again by itself when a lost connection comes back.
    private async Task ListenAsync(TimeProvider time)
    {
        var end = _end.Token;
        while (!end.IsCancellationRequested)
        {
            try
            {
                var server = await _redis.Multiplexer.WaitAsync(end);
                await server.GetSubscriber().SubscribeAsync(_channel, (_, _) => _local.Raise());
                // What was announced before is looked at now.
                _local.Raise();
                return;
            }
            catch (Exception e) when (e is RedisException or TimeoutException)
            {
                await Task.Delay(Pause, time, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task PublishAsync()
    {
        try
        {
            if (_redis.Multiplexer.IsCompletedSuccessfully)
                await (await _redis.Multiplexer).GetSubscriber().PublishAsync(_channel, RedisValue.EmptyString);
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
        {
            // The others look by themselves.
        }
    }
}
