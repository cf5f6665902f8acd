using CoopGraph.Concurrency;

namespace CoopGraph.Tests.Concurrency;

/// <summary>Tests that long work has threads of its own, as many as are allowed, and that none is lost.</summary>
public sealed class WorkThreadsTests
{
    [Fact]
    public async Task Work_and_what_it_does_after_it_awaited_is_not_on_the_threads_of_the_pool()
    {
        var threads = new WorkThreads(2);

        var pool = await threads.DoAsync(async () =>
        {
            var before = Thread.CurrentThread.IsThreadPoolThread;
            await Task.Yield();
            var between = Thread.CurrentThread.IsThreadPoolThread;
            await Task.Delay(1);
            return (before, between, after: Thread.CurrentThread.IsThreadPoolThread);
        }, default);

        Assert.Equal((false, false, false), pool);
    }

    [Fact]
    public async Task No_more_runs_at_a_time_than_there_may_be_threads_and_all_of_it_runs()
    {
        var threads = new WorkThreads(3);
        var (running, most, done) = (0, 0, 0);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(number => threads.DoAsync(
            () =>
            {
                var now = Interlocked.Increment(ref running);
                for (var seen = most; now > seen; seen = most)
                    Interlocked.CompareExchange(ref most, now, seen);
                Thread.SpinWait(20_000);
                Interlocked.Decrement(ref running);
                return Task.FromResult(Interlocked.Increment(ref done) + number);
            },
            default)));

        Assert.Equal(200, done);
        Assert.InRange(most, 2, 3);
    }

    [Fact]
    public async Task Work_that_waits_for_other_work_holds_no_thread()
    {
        var threads = new WorkThreads(1);
        var first = new TaskCompletionSource();

        var waiting = threads.DoAsync(async () =>
        {
            await first.Task;
            return 1;
        }, default);
        await threads.DoAsync(() =>
        {
            first.SetResult();
            return Task.FromResult(2);
        }, default);

        Assert.Equal(1, await waiting);
    }

    [Fact]
    public async Task A_failure_is_the_callers_and_the_thread_goes_on()
    {
        var threads = new WorkThreads(1);

        await Assert.ThrowsAsync<InvalidOperationException>(() => threads.DoAsync<int>(() => throw new InvalidOperationException("wrong"), default));

        Assert.Equal(1, await threads.DoAsync(() => Task.FromResult(1), default));
    }

    [Fact]
    public async Task Work_that_is_cancelled_before_it_begins_does_not_begin()
    {
        using var end = new CancellationTokenSource();
        await end.CancelAsync();
        var hasBegun = false;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new WorkThreads(1).DoAsync(() => Task.FromResult(hasBegun = true), end.Token));

        Assert.False(hasBegun);
    }
}
