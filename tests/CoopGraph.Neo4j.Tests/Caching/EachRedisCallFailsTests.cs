using System.Collections.Concurrent;
using CoopGraph.Neo4j.Caching;
using CoopGraph.Neo4j.Tests.Caching.Support;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.Tests.Caching;

/// <summary>Each call to Redis fails once, the first to the last, in every way that a call can: no answer is wrong, and none is missing.</summary>
public sealed class EachRedisCallFailsTests
{
    private static readonly ResultCacheOptions Bounds = new() { RedisTimeout = TimeSpan.FromMilliseconds(100), RedisPause = TimeSpan.FromMilliseconds(10) };

    /// <summary>A way in which a call fails.</summary>
    public enum Fault
    {
        /// <summary>The call throws.</summary>
        Throws,

        /// <summary>The call never ends.</summary>
        Hangs,

        /// <summary>Nothing is found, and nothing is written.</summary>
        Forgets,

        /// <summary>The bytes are none that CoopGraph wrote.</summary>
        Garbles,

        /// <summary>The bytes are those of another entry.</summary>
        Confuses,
    }

    [Theory]
    [InlineData(Fault.Throws)]
    [InlineData(Fault.Hangs)]
    [InlineData(Fault.Forgets)]
    [InlineData(Fault.Garbles)]
    [InlineData(Fault.Confuses)]
    public async Task Two_processes_that_ask_the_same_questions_get_the_right_answers(Fault fault)
    {
        var calls = await AskAllAsync(fault, failing: 0);
        Assert.True(calls >= 12, $"{calls} calls");
        for (var n = 1; n <= calls; n++)
            await AskAllAsync(fault, n);
    }

    // Two processes ask three questions about two versions, each twice.
    private static async Task<int> AskAllAsync(Fault fault, int failing)
    {
        var redis = new FaultyRedis(fault, failing);
        var server = new FakeNeo4j();
        await using var one = Cache(redis);
        await using var other = Cache(redis);
        for (var round = 0; round < 2; round++)
        {
            foreach (var cache in new[] { one, other })
            {
                var client = new CachedNeo4jClient(server, cache.Cache, Options.Create(Bounds));
                foreach (var version in new[] { "1.a", "2.b" })
                {
                    for (var question = 0; question < 3; question++)
                    {
                        var answer = await client.ReadAsync($"RETURN {question}", new Dictionary<string, object?>(), version, default);
                        Assert.Equal($$"""[["{{version}}","RETURN {{question}}",{}]]""", answer.Text());
                    }
                }
            }
        }

        return redis.Calls;
    }

    private static ResultCache Cache(IDistributedCache redis) => new(
        Options.Create(Bounds),
        new BoundedDistributedCache(redis, Task.CompletedTask, Options.Create(Bounds), TimeProvider.System, NullLogger<BoundedDistributedCache>.Instance),
        NullLoggerFactory.Instance);

    private sealed class FaultyRedis(Fault fault, int failing) : IDistributedCache
    {
        private readonly ConcurrentDictionary<string, byte[]> _entries = new(StringComparer.Ordinal);
        private int _calls;

        public int Calls => Volatile.Read(ref _calls);

        public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
        {
            if (!IsFaulty())
                return _entries.GetValueOrDefault(key);
            await FailAsync(token);
            return fault switch
            {
                Fault.Garbles => [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5],
                Fault.Confuses => _entries.FirstOrDefault(entry => entry.Key != key).Value,
                _ => null,
            };
        }

        public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            if (IsFaulty())
            {
                await FailAsync(token);
                if (fault == Fault.Forgets)
                    return;
                _entries[fault == Fault.Confuses ? _entries.Keys.FirstOrDefault() ?? key : key] = fault == Fault.Garbles ? [.. value.Reverse()] : value;
                return;
            }

            _entries[key] = value;
        }

        public async Task RemoveAsync(string key, CancellationToken token = default)
        {
            if (IsFaulty())
                await FailAsync(token);
            else
                _entries.TryRemove(key, out _);
        }

        public Task RefreshAsync(string key, CancellationToken token = default) => IsFaulty() ? FailAsync(token) : Task.CompletedTask;

        public byte[]? Get(string key) => throw new NotSupportedException();

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

        public void Refresh(string key) => throw new NotSupportedException();

        public void Remove(string key) => throw new NotSupportedException();

        private bool IsFaulty() => Interlocked.Increment(ref _calls) == failing;

        private Task FailAsync(CancellationToken token) => fault switch
        {
            Fault.Throws => throw new StackExchange.Redis.RedisConnectionException(StackExchange.Redis.ConnectionFailureType.SocketFailure, "cut"),
            Fault.Hangs => Task.Delay(Timeout.Infinite, token),
            _ => Task.CompletedTask,
        };
    }
}
