using System.Diagnostics.CodeAnalysis;
using CoopGraph.Engine.Errors;

namespace CoopGraph.Api.Transport.ServerSentEvents;

/// <summary>An event stream of several operations: reserved first, then opened, and with operations that come in requests of their own.</summary>
/// <param name="most">The maximum number of operations under way.</param>
[SuppressMessage("Design", "CA1001", Justification = "A source without a timer and with no link to another one holds nothing to dispose of.")]
internal sealed class ReservedStream(int most)
{
    private readonly TaskCompletionSource<EventStream> _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _end = new();
    private readonly Dictionary<string, CancellationTokenSource> _running = [];
    private readonly Lock _gate = new();
    private int _isTaken;

    /// <summary>A task that ends with the stream.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Waits for the stream to be opened, and ends it if it is not.</summary>
    public async Task WaitForOpenAsync(TimeSpan longest, TimeProvider time)
    {
        try
        {
            await _open.Task.WaitAsync(longest, time);
        }
        catch (TimeoutException)
        {
            if (Interlocked.Exchange(ref _isTaken, 1) == 0)
                End();
        }
    }

    /// <summary>Takes the reservation, so that nobody else opens the stream.</summary>
    /// <exception cref="RefusedException">It is taken, or was given up.</exception>
    public void Take()
    {
        if (Interlocked.Exchange(ref _isTaken, 1) == 1)
            throw new RefusedException(_end.IsCancellationRequested ? Refusals.NoSuchStream : Refusals.StreamIsOpen);
    }

    /// <summary>Opens the stream: operations may send.</summary>
    public void Open(EventStream stream) => _open.TrySetResult(stream);

    /// <summary>Ends the stream with its operations.</summary>
    public void End()
    {
        _end.Cancel();
        _ended.TrySetResult();
    }

    /// <summary>Returns the stream when it is open.</summary>
    public Task<EventStream> OpenedAsync(CancellationToken end) => _open.Task.WaitAsync(end);

    /// <summary>Begins an operation.</summary>
    /// <returns>The token that is cancelled when the operation has to end.</returns>
    /// <exception cref="RefusedException">An operation with this id is under way, or there are too many.</exception>
    public CancellationToken Begin(string id)
    {
        lock (_gate)
        {
            if (_running.ContainsKey(id))
                throw new RefusedException(Refusals.OperationExists);
            if (_running.Count >= most)
                throw new RefusedException(Refusals.TooManyOperations(most));
            var end = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            _running.Add(id, end);
            return end.Token;
        }
    }

    /// <summary>Ends an operation, if it is under way.</summary>
    public void End(string id)
    {
        CancellationTokenSource? end;
        lock (_gate)
            _running.Remove(id, out end);
        end?.Cancel();
        end?.Dispose();
    }
}
