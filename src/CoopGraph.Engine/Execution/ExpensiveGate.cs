using CoopGraph.Engine.Errors;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Lets only some expensive operations run at a time, so that the others and the health endpoints always find a free core. Further ones wait
/// in a queue that is bounded in length and in time.
/// </summary>
internal sealed class ExpensiveGate(IOptions<OperationOptions> options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.MaxExpensiveOperations ?? Environment.ProcessorCount);
    private int _waiting;

    /// <summary>Waits for a place. Disposing of the result frees the place.</summary>
    /// <param name="cancellation">The token that is cancelled when the operation ends.</param>
    /// <exception cref="RefusedError">The queue is full, or no place became free in time.</exception>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        if (!_places.Wait(0, cancellation))
            await QueueAsync(cancellation);
        return new Place(_places);
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private async Task QueueAsync(CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _waiting) > options.Value.MaxWaitingOperations)
        {
            Interlocked.Decrement(ref _waiting);
            throw new RefusedError(Refusals.Busy);
        }

        using var longest = new CancellationTokenSource(options.Value.MaxWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(longest.Token, cancellation);
        try
        {
            await _places.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new RefusedError(Refusals.Busy);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        private SemaphoreSlim? _places = places;

        public void Dispose() => Interlocked.Exchange(ref _places, null)?.Release();
    }
}
