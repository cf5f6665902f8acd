namespace CoopGraph.Storage;

/// <summary>Announces that the data of the store may have another version now, so that whoever waits for one looks at once.</summary>
public interface IVersionSignal
{
    /// <summary>
    /// A task that ends at the next announcement. Take it before a look at the version, and wait for it after the look: no announcement is
    /// missed then.
    /// </summary>
    Task NextRaise { get; }

    /// <summary>Announces it. It returns at once, and never fails.</summary>
    void Raise();
}

/// <summary>The announcements of one process.</summary>
public sealed class VersionSignal : IVersionSignal
{
    private TaskCompletionSource _next = Fresh();

    /// <inheritdoc/>
    public Task NextRaise => Volatile.Read(ref _next).Task;

    /// <inheritdoc/>
    public void Raise() => Interlocked.Exchange(ref _next, Fresh()).TrySetResult();

    // Whoever waits must not run on the thread of the load.
    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
