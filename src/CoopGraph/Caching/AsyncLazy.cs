using System.Diagnostics.CodeAnalysis;

namespace CoopGraph.Caching;

/// <summary>
/// A value that is worked out once, by whoever asks first; others wait meanwhile. Where the first one fails or is cancelled, the next
/// one tries itself.
/// </summary>
/// <typeparam name="T">What the value is.</typeparam>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose handle nobody asks for holds nothing to dispose of.")]
public sealed class AsyncLazy<T>
    where T : notnull
{
    private readonly SemaphoreSlim _working = new(1, 1);
    private volatile object? _value;

    /// <summary>The value.</summary>
    /// <param name="make">Works it out, with the token of the one who asks.</param>
    /// <param name="cancellation">Ends the wait and the work.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
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
