namespace CoopGraph.Storage;

/// <summary>The store is there, but as many questions run and wait as it takes. A question that is asked again a little later is answered.</summary>
public sealed class StoreBusyException : Exception
{
    /// <summary>Creates an exception with a message for operators.</summary>
    public StoreBusyException(string message)
        : base(message)
    {
    }
}
