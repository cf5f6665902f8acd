using CoopGraph.Engine.Tables;

namespace CoopGraph.Api.Tests.Execution;

/// <summary>Tests that work in parts is done once, whoever does it.</summary>
public sealed class SharedWorkTests
{
    [Fact]
    public void Each_part_is_done_once_and_is_done_when_the_work_is()
    {
        for (var round = 0; round < 2_000; round++)
        {
            var done = new int[round % 40];

            Assert.True(SharedWork.Do(done.Length, part =>
            {
                Thread.SpinWait(50 * (part % 7));
                // Not by an interlocked operation: if two threads did one part, or one were still at it, a number would be missing at times.
                done[part]++;
                return true;
            }));

            Assert.All(done, times => Assert.Equal(1, times));
        }
    }

    [Fact]
    public void A_second_thread_takes_parts_of_it()
    {
        var threads = new HashSet<int>();

        // The first part ends once another thread has begun the second one, or after a time, which the assertion shows.
        using var other = new ManualResetEventSlim();
        SharedWork.Do(2, _ =>
        {
            lock (threads)
                threads.Add(Environment.CurrentManagedThreadId);
            if (threads.Count > 1)
                other.Set();
            return other.Wait(TimeSpan.FromSeconds(20));
        });

        Assert.Equal(2, threads.Count);
    }

    [Fact]
    public void Where_no_thread_is_free_the_caller_does_all()
    {
        var caller = Environment.CurrentManagedThreadId;
        var (free, threads) = (new SemaphoreSlim(0), new HashSet<int>());
        ThreadPool.GetMinThreads(out var fewest, out _);
        var busy = Enumerable.Range(0, 4 * fewest).Select(_ => Task.Run(free.Wait)).ToArray();

        var isDone = SharedWork.Do(10, _ =>
        {
            lock (threads)
                threads.Add(Environment.CurrentManagedThreadId);
            return true;
        });
        free.Release(busy.Length);

        Assert.True(isDone);
        Assert.Contains(caller, threads);
    }

    [Fact]
    public void A_part_that_fails_ends_the_work()
    {
        var done = 0;

        Assert.False(SharedWork.Do(1_000, part =>
        {
            Interlocked.Increment(ref done);
            return part != 3;
        }));

        Assert.InRange(done, 1, 999);
    }
}
