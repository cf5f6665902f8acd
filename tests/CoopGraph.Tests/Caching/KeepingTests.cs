using CoopGraph.Caching;

namespace CoopGraph.Tests.Caching;

/// <summary>Tests the values that are cached, for how long, and the caller that computes them.</summary>
public class KeepingTests
{
    [Fact]
    public void What_was_not_used_for_longest_makes_room()
    {
        var kept = new LruCache<string, object>(2);
        var (one, two) = (kept.GetOrAdd("one", () => new object()), kept.GetOrAdd("two", () => new object()));
        Assert.Same(one, kept.GetOrAdd("one", () => new object()));
        kept.GetOrAdd("three", () => new object());

        Assert.Equal(2, kept.Count);
        Assert.Same(one, kept.GetOrAdd("one", () => new object()));
        Assert.NotSame(two, kept.GetOrAdd("two", () => new object()));
    }

    [Fact]
    public async Task Of_several_that_ask_at_once_one_works_the_value_out()
    {
        var once = new AsyncLazy<string>();
        var (made, ready) = (0, new TaskCompletionSource());
        Task<string>[] askers = [.. Enumerable.Range(0, 5).Select(_ => once.GetAsync(MakeAsync, default).AsTask())];
        ready.SetResult();

        Assert.All(await Task.WhenAll(askers), value => Assert.Equal("value", value));
        Assert.Equal(1, made);

        async ValueTask<string> MakeAsync(CancellationToken cancellation)
        {
            made++;
            await ready.Task;
            return "value";
        }
    }

    [Fact]
    public async Task Where_the_first_one_fails_the_next_one_tries_itself()
    {
        var once = new AsyncLazy<string>();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await once.GetAsync(_ => throw new InvalidOperationException(), default));
        Assert.Equal("value", await once.GetAsync(_ => new("value"), default));
    }

    [Fact]
    public async Task Who_waits_can_give_up()
    {
        var once = new AsyncLazy<string>();
        var never = new TaskCompletionSource<string>();
        var first = once.GetAsync(_ => new(never.Task), default);
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await once.GetAsync(_ => new("other"), impatient.Token));
        never.SetResult("value");
        Assert.Equal("value", await first);
    }
}
