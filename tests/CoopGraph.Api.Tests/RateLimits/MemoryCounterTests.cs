using CoopGraph.Api.RateLimits;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CoopGraph.Api.Tests.RateLimits;

public class MemoryCounterTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();
    private readonly MemoryCounter _counter;

    public MemoryCounterTests() => _counter = new(Options.Create(new RateLimitOptions { MaxCallers = 100 }), _time);

    [Fact]
    public async Task Points_are_taken_until_the_limit_and_none_of_a_price_that_does_not_fit()
    {
        Assert.Equal(new PointCount(true, 60, Minute), await TakeAsync("a", 60));
        Assert.Equal(new PointCount(false, 60, Minute), await TakeAsync("a", 41));
        Assert.Equal(new PointCount(true, 100, Minute), await TakeAsync("a", 40));
        Assert.False((await TakeAsync("a", 1)).IsTaken);
    }

    [Fact]
    public async Task Each_caller_has_points_of_its_own()
    {
        await TakeAsync("a", 100);

        Assert.True((await TakeAsync("b", 100)).IsTaken);
    }

    [Fact]
    public async Task A_window_begins_with_the_first_points_and_ends_after_its_length()
    {
        await TakeAsync("a", 100);
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(new PointCount(false, 100, TimeSpan.FromSeconds(1)), await TakeAsync("a", 1));
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new PointCount(true, 1, Minute), await TakeAsync("a", 1));
    }

    [Fact]
    public async Task A_flood_of_callers_takes_bounded_memory_and_not_the_points_of_those_who_came_before()
    {
        await TakeAsync("first", 10);
        for (var i = 0; i < 10_000; i++)
            await TakeAsync($"flood {i}", 1);

        Assert.InRange(_counter.Count, 100, 101);
        Assert.Equal(20, (await TakeAsync("first", 10)).Used);
        Assert.False((await TakeAsync("one more", 1)).IsTaken);
    }

    [Fact]
    public async Task After_a_flood_has_ended_new_callers_are_counted_by_themselves_again()
    {
        for (var i = 0; i < 10_000; i++)
            await TakeAsync($"flood {i}", 1);
        _time.Advance(Minute);

        Assert.Equal(5, (await TakeAsync("new", 5)).Used);
        Assert.Equal(5, (await TakeAsync("newer", 5)).Used);
        Assert.InRange(_counter.Count, 1, 3);
    }

    [Fact]
    public async Task Requests_at_the_same_moment_do_not_take_more_than_the_limit()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => Task.Run(async () => await TakeAsync("a", 1))));

        Assert.Equal(100, taken.Count(count => count.IsTaken));
    }

    private ValueTask<PointCount> TakeAsync(string caller, int points) => _counter.TakeAsync(caller, points, 100, Minute, default);
}
