namespace CoopGraph.Storage;

/// <summary>The store cannot answer or take data now. The message is fit for an operator's eyes, not for an asker's.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Says so.</summary>
    /// <param name="message">What is wrong and what would put it right.</param>
    /// <param name="cause">What was met; null where nothing was.</param>
    public StoreUnavailableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
