using System.Diagnostics.CodeAnalysis;

namespace CoopGraph.Concurrency;

/// <summary>
/// Lets only some work of a kind run at a time. Further work waits in a queue (<see cref="WaitLimit"/>), in the order in which it came.
/// </summary>
/// <param name="places">The number of places, at least 1.</param>
/// <param name="queue">The queue, which other gates may share.</param>
/// <param name="watch">Is called with 1 when work takes a place, and with -1 when it frees it; null for nobody.</param>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose handle nobody asks for holds nothing to dispose of.")]
public class WorkGate(int places, WaitLimit queue, Action<int>? watch = null)
{
    private readonly SemaphoreSlim _places = new(places);

    /// <summary>Waits for a place. Disposing of the result frees the place.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="Exception">The queue's own exception: it is full, or no place became free in time.</exception>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        // A free place is taken without a look at the queue.
        if (!_places.Wait(0, CancellationToken.None))
            await queue.WaitAsync(_places, cancellation).ConfigureAwait(false);
        watch?.Invoke(1);
        return new Place(_places, watch);
    }

    private sealed class Place(SemaphoreSlim places, Action<int>? watch) : IDisposable
    {
        private SemaphoreSlim? _places = places;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _places, null) is not { } taken)
                return;
            watch?.Invoke(-1);
            taken.Release();
        }
    }
}
