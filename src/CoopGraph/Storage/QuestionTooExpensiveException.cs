namespace CoopGraph.Storage;

/// <summary>
/// The store is there, but this question takes it longer, or more memory, than one question may. To ask again is of no use; to ask for less is.
/// </summary>
public sealed class QuestionTooExpensiveException : Exception
{
    /// <summary>Creates an exception with a message for operators.</summary>
    /// <param name="message">The bound that was met. Clients get a general text.</param>
    /// <param name="cause">The underlying exception; null if there is none.</param>
    public QuestionTooExpensiveException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
