namespace CoopGraph;

/// <summary>A question that cannot be answered as it was put. The message says what was wrong and what would be right.</summary>
public sealed class InvalidQuestionException : Exception
{
    /// <summary>Refuses a question.</summary>
    /// <param name="reason">The kind of refusal.</param>
    /// <param name="message">What was wrong and what would be right, fit for the asker's eyes.</param>
    /// <param name="details">What else helps to put it right, by name.</param>
    public InvalidQuestionException(InvalidQuestionReason reason, string message, IReadOnlyDictionary<string, object?>? details = null)
        : base(message)
    {
        Reason = reason;
        Details = details ?? new Dictionary<string, object?>();
    }

    /// <summary>The kind of refusal.</summary>
    public InvalidQuestionReason Reason { get; }

    /// <summary>What else helps to put it right, by name.</summary>
    public IReadOnlyDictionary<string, object?> Details { get; }
}
