using CoopGraph.Concurrency;

namespace CoopGraph.Tests.Concurrency;

/// <summary>Tests that work is bounded in places, and its queue in length and in time.</summary>
public sealed class WorkGateTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1), Short = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_freed_place_goes_to_the_work_that_waits()
    {
        var gate = new WorkGate(1, Queue(1, Long));
        var first = await gate.EnterAsync(default);
        var second = gate.EnterAsync(default);
        Assert.False(second.IsCompleted);

        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task A_place_that_is_freed_twice_is_free_once()
    {
        var gate = new WorkGate(1, Queue(0, Long));
        var first = await gate.EnterAsync(default);
        first.Dispose();
        first.Dispose();

        using var second = await gate.EnterAsync(default);

        await Assert.ThrowsAsync<TimeoutException>(() => gate.EnterAsync(default).AsTask());
    }

    [Fact]
    public async Task Gates_that_share_a_queue_share_its_length()
    {
        var queue = Queue(1, Long);
        WorkGate one = new(1, queue), other = new(1, queue);
        using var running = await one.EnterAsync(default);
        using var alsoRunning = await other.EnterAsync(default);
        using var end = new CancellationTokenSource();
        var waiting = one.EnterAsync(end.Token);

        var e = await Assert.ThrowsAsync<TimeoutException>(() => other.EnterAsync(default).AsTask());

        Assert.Equal("No place is free, and 1 wait already.", e.Message);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.AsTask());
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_refused_and_leaves_its_place_in_the_queue()
    {
        var gate = new WorkGate(1, Queue(1, Short));
        using var running = await gate.EnterAsync(default);
        for (var i = 0; i < 2; i++)
        {
            var e = await Assert.ThrowsAsync<TimeoutException>(() => gate.EnterAsync(default).AsTask());
            Assert.Equal("No place became free within 0.1 seconds.", e.Message);
        }
    }

    private static WaitLimit Queue(int most, TimeSpan longest) => new(most, longest, TimeProvider.System, reason => new TimeoutException(reason));
}
