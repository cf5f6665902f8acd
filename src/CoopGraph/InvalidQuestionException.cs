namespace CoopGraph;

/// <summary>The question is invalid and cannot be answered. The message says what was wrong and what would be right.</summary>
public sealed class InvalidQuestionException : Exception
{
    /// <summary>Creates an exception that refuses a question.</summary>
    /// <param name="reason">The kind of refusal.</param>
    /// <param name="message">The problem and a valid alternative, in words suitable for the client.</param>
    /// <param name="details">Further details that help to correct the question, by name.</param>
    public InvalidQuestionException(InvalidQuestionReason reason, string message, IReadOnlyDictionary<string, object?>? details = null)
        : base(message)
    {
        Reason = reason;
        Details = details ?? new Dictionary<string, object?>();
    }

    /// <summary>The kind of refusal.</summary>
    public InvalidQuestionReason Reason { get; }

    /// <summary>Further details that help to correct the question, by name.</summary>
    public IReadOnlyDictionary<string, object?> Details { get; }
}
