using CoopGraph.Neo4j.Caching;
using CoopGraph.Neo4j.Tests.Caching.Support;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CoopGraph.Neo4j.Tests.Caching;

/// <summary>The limits on the cost of a slow or dead second level, measured on the tests' own clock.</summary>
public sealed class BoundTests : IDisposable
{
    private static readonly ResultCacheOptions Bounds = new();

    private readonly FakeTimeProvider _time = new();
    private readonly FakeRedis _redis = new();
    private readonly MessageLog _log = new();
    private readonly LoggerFactory _logs;

    public BoundTests() => _logs = new LoggerFactory([_log]);

    public void Dispose()
    {
        _logs.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task What_answers_in_time_is_passed_on()
    {
        var cache = Bounded();

        Assert.Equal([1], await cache.GetAsync("a"));
        await cache.SetAsync("a", [2], new());
        await cache.RemoveAsync("a");
        await cache.RefreshAsync("a");

        Assert.Equal(4, _redis.Calls);
        Assert.True(cache.IsWell);
    }

    [Fact]
    public async Task A_call_that_hangs_is_left_after_its_time_and_counts_as_nothing_found()
    {
        _redis.Hang();
        var cache = Bounded();

        var asking = cache.GetAsync("a");
        _time.Advance(Bounds.RedisTimeout - TimeSpan.FromMilliseconds(1));
        Assert.False(asking.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Null(await asking);
        Assert.False(cache.IsWell);
        Assert.Single(_log.Messages);
    }

    [Fact]
    public async Task A_failure_is_followed_by_a_pause_in_which_nothing_is_asked()
    {
        _redis.Fail();
        var cache = Bounded();

        Assert.Null(await cache.GetAsync("a"));
        _redis.Recover();
        for (var i = 0; i < 10; i++)
            Assert.Null(await cache.GetAsync("a"));
        await cache.SetAsync("a", [1], new());
        Assert.Equal(1, _redis.Calls);

        _time.Advance(Bounds.RedisPause);
        Assert.Equal([1], await cache.GetAsync("a"));
        Assert.True(cache.IsWell);
        Assert.Equal("Redis does not answer (InvalidOperationException): answers are made without it, and it is tried again after 00:00:05.",
            Assert.Single(_log.Messages));
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_is_a_miss_and_removed_and_the_others_are_as_before()
    {
        _redis.Fail(new InvalidCastException());
        var cache = Bounded();

        Assert.Null(await cache.GetAsync("odd"));
        Assert.True(cache.IsWell);
        Assert.Empty(_log.Messages);
        // The key was asked for, and then removed.
        Assert.Equal(2, _redis.Calls);
        _redis.Recover();
        Assert.Equal([1], await cache.GetAsync("a"));
    }

    [Fact]
    public async Task After_a_pause_one_call_tries_for_all()
    {
        _redis.Fail();
        var cache = Bounded();
        await cache.GetAsync("a");
        _redis.Hang();
        _time.Advance(Bounds.RedisPause);

        var trying = cache.GetAsync("a");
        for (var i = 0; i < 10; i++)
            Assert.Null(await cache.GetAsync("a"));
        Assert.True(SpinWait.SpinUntil(() => _redis.Calls == 2, TimeSpan.FromSeconds(30)));
        _time.Advance(Bounds.RedisTimeout);
        Assert.Null(await trying);

        Assert.Equal(2, _redis.Calls);
        Assert.Equal(2, _log.Messages.Count);
    }

    [Fact]
    public async Task Calls_that_fail_together_are_one_failure()
    {
        _redis.Hang();
        var cache = Bounded();

        var asking = Enumerable.Range(0, 20).Select(_ => cache.GetAsync("a")).ToArray();
        _time.Advance(Bounds.RedisTimeout);

        Assert.All(await Task.WhenAll(asking), Assert.Null);
        Assert.Single(_log.Messages);
    }

    [Fact]
    public async Task One_that_gives_up_says_nothing_about_the_other_side()
    {
        _redis.Hang();
        var cache = Bounded();
        using var leaving = new CancellationTokenSource();

        var asking = cache.GetAsync("a", leaving.Token);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.True(cache.IsWell);
        Assert.Empty(_log.Messages);
    }

    [Fact]
    public async Task Nothing_is_asked_before_there_is_a_connection()
    {
        var connecting = new TaskCompletionSource();
        var cache = Bounded(connecting.Task);

        Assert.Null(await cache.GetAsync("a"));
        Assert.Equal((0, false), (_redis.Calls, cache.IsWell));

        connecting.SetResult();
        Assert.Equal([1], await cache.GetAsync("a"));
        Assert.Empty(_log.Messages);
    }

    private BoundedDistributedCache Bounded(Task? connecting = null) =>
        new(_redis, connecting ?? Task.CompletedTask, Options.Create(Bounds), _time, _logs.CreateLogger<BoundedDistributedCache>());

    private sealed class FakeRedis : IDistributedCache
    {
        private Func<Task<byte[]?>> _answer = Well;
        private int _calls;

        public int Calls => Volatile.Read(ref _calls);

        public void Hang() => _answer = () => new TaskCompletionSource<byte[]?>().Task;

        public void Fail() => Fail(new InvalidOperationException("secret"));

        public void Fail(Exception failure) => _answer = () => throw failure;

        public void Recover() => _answer = Well;

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Called();

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) => Called();

        public Task RefreshAsync(string key, CancellationToken token = default) => Called();

        public Task RemoveAsync(string key, CancellationToken token = default) => Called();

        public byte[]? Get(string key) => throw new NotSupportedException();

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

        public void Refresh(string key) => throw new NotSupportedException();

        public void Remove(string key) => throw new NotSupportedException();

        private static Task<byte[]?> Well() => Task.FromResult<byte[]?>([1]);

        private Task<byte[]?> Called()
        {
            Interlocked.Increment(ref _calls);
            return _answer();
        }
    }
}
