using System.Diagnostics.CodeAnalysis;

namespace CoopGraph.Caching;

/// <summary>
/// A value that the first caller works out once, while other callers wait. If the first caller fails or is cancelled, the next one tries
/// again.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose handle nobody asks for holds nothing to dispose of.")]
public sealed class AsyncLazy<T>
    where T : notnull
{
    private readonly SemaphoreSlim _working = new(1, 1);
    private volatile object? _value;

    /// <summary>Returns the value, and works it out if that has not happened yet.</summary>
    /// <param name="make">Works out the value, with the caller's cancellation token.</param>
    /// <param name="cancellation">Ends the wait and the work.</param>
    /// <exception cref="OperationCanceledException">The wait or the work was cancelled.</exception>
    public async ValueTask<T> GetAsync(Func<CancellationToken, ValueTask<T>> make, CancellationToken cancellation)
    {
        if (_value is T known)
            return known;
        await _working.WaitAsync(cancellation);
        try
        {
            if (_value is T found)
                return found;
            var made = await make(cancellation);
            _value = made;
            return made;
        }
        finally
        {
            _working.Release();
        }
    }
}
