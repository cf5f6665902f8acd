namespace CoopGraph.Engine.Tables;

/// <summary>
/// Short work in parts, which a second thread shares if one is free. The caller never waits for a thread to become free: it does all parts that nobody else
/// has begun.
/// </summary>
internal sealed class SharedWork : IThreadPoolWorkItem
{
    private readonly Func<int, bool> _do;
    private readonly int _count;
    private int _next = -1;
    private int _underWay;
    private volatile bool _failed;

    private SharedWork(int count, Func<int, bool> work) => (_count, _do) = (count, work);

    /// <summary>Does all parts, unless one fails.</summary>
    /// <param name="count">The number of parts.</param>
    /// <param name="work">Does the part of a number, from 0, and returns whether it was done. Two parts can be done at once. It does not throw.</param>
    /// <returns>Whether all were done.</returns>
    public static bool Do(int count, Func<int, bool> work)
    {
        var shared = new SharedWork(count, work);
        if (count > 1)
            ThreadPool.UnsafeQueueUserWorkItem(shared, preferLocal: false);
        shared.Execute();
        var spin = new SpinWait();
        while (Volatile.Read(ref shared._underWay) > 0)
            spin.SpinOnce(sleep1Threshold: -1);
        return !shared._failed;
    }

    /// <inheritdoc/>
    public void Execute()
    {
        // Before a part is taken: who sees that none is left sees also that one is under way.
        Interlocked.Increment(ref _underWay);
        while (!_failed && Interlocked.Increment(ref _next) is var part && part < _count)
        {
            if (!_do(part))
                _failed = true;
        }

        Interlocked.Decrement(ref _underWay);
    }
}
