using CoopGraph.Api.RateLimits;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CoopGraph.Api.Tests.RateLimits;

/// <summary>Points that several processes count together in Redis.</summary>
public sealed class RedisCounterTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly RateLimitOptions _options = new() { RedisPrefix = $"test-{Guid.NewGuid():N}", RedisTimeout = TimeSpan.FromSeconds(10) };
    private readonly FakeTimeProvider _time = new();
    private readonly WarningLog _log = new();

    public void Dispose() => _log.Dispose();

    [SkippableFact]
    public async Task Processes_share_the_points_of_a_caller()
    {
        Skip.If(RedisServer.SkipReason is not null, RedisServer.SkipReason);
        await using var redis = await RedisServer.StartAsync();
        await using var one = Counter(redis);
        await using var other = Counter(redis);

        Assert.Equal(60, (await TakeAsync(one, 60)).Used);
        Assert.Equal(new(false, 60), Of(await TakeAsync(other, 41)));
        var last = await TakeAsync(other, 40);

        Assert.Equal(new(true, 100), Of(last));
        Assert.InRange(last.Left, TimeSpan.FromMinutes(50), Hour);
        Assert.Empty(_log.Messages);
    }

    [SkippableFact]
    public async Task Processes_that_take_at_the_same_moment_do_not_take_more_than_the_limit()
    {
        Skip.If(RedisServer.SkipReason is not null, RedisServer.SkipReason);
        await using var redis = await RedisServer.StartAsync();
        await using var one = Counter(redis);
        await using var other = Counter(redis);

        var taken = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => Task.Run(async () => await TakeAsync(i % 2 == 0 ? one : other, 1))));

        Assert.Equal(100, taken.Count(count => count.IsTaken));
    }

    [SkippableFact]
    public async Task While_Redis_is_away_each_process_counts_by_itself_and_says_so_once()
    {
        Skip.If(RedisServer.OwnSkipReason is not null, RedisServer.OwnSkipReason);
        await using var redis = RedisServer.NotStarted();
        await using var counter = Counter(redis);

        Assert.Equal(60, (await TakeAsync(counter, 60)).Used);
        Assert.Equal(new(false, 60), Of(await TakeAsync(counter, 41)));
        Assert.Contains("Redis does not answer", Assert.Single(_log.Messages), StringComparison.Ordinal);

        await redis.StartAgainAsync();
        await Eventually.IsTrueAsync(async () =>
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            return (await TakeAsync(counter, 1)).Used < 60;
        });
    }

    private static ValueTask<PointCount> TakeAsync(RedisCounter counter, int points) => counter.TakeAsync("a", points, 100, Hour, default);

    private static (bool IsTaken, int Used) Of(PointCount count) => (count.IsTaken, count.Used);

    private RedisCounter Counter(RedisServer redis)
    {
        var options = Options.Create(_options);
        return new(redis.ConnectionString, new MemoryCounter(options, _time), options, _time, new Logger<RedisCounter>(LoggerFactory.Create(logging => logging.AddProvider(_log))));
    }
}
