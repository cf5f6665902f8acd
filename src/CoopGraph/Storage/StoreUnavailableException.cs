namespace CoopGraph.Storage;

/// <summary>The store is unavailable for reads or writes. The message is for operators; clients get a generic error.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Creates an exception with a message for operators.</summary>
    /// <param name="message">The problem and the way to fix it.</param>
    /// <param name="cause">The underlying exception; null if there is none.</param>
    public StoreUnavailableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    /// <summary>Whether a write may have been carried out. Default: false; nothing was written.</summary>
    public bool IsOutcomeUnknown { get; init; }

    /// <summary>Whether it lasts until somebody does something about it: another try in a minute would fail, too.</summary>
    public bool IsLasting { get; init; }
}
