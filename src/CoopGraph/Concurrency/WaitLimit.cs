namespace CoopGraph.Concurrency;

/// <summary>A queue that is bounded in length and in time. Gates may share it (<see cref="WorkGate"/>).</summary>
/// <param name="most">The number of those that may wait at a time.</param>
/// <param name="longest">The longest wait; <see cref="Timeout.InfiniteTimeSpan"/> for any.</param>
/// <param name="time">The clock.</param>
/// <param name="refusal">Makes the exception for work that is refused, from the reason in words, for operators.</param>
/// <param name="watch">Is called with 1 when work begins to wait, and with -1 when it no longer does; null for nobody.</param>
public sealed class WaitLimit(int most, TimeSpan longest, TimeProvider time, Func<string, Exception> refusal, Action<int>? watch = null)
{
    private int _waiting;

    internal async Task WaitAsync(SemaphoreSlim places, CancellationToken cancellation)
    {
        try
        {
            watch?.Invoke(1);
            if (Interlocked.Increment(ref _waiting) > most)
                throw refusal($"No place is free, and {most} wait already.");
            using var late = new CancellationTokenSource(longest, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
            await places.WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw refusal($"No place became free within {longest.TotalSeconds:0.#} seconds.");
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
            watch?.Invoke(-1);
        }
    }
}
