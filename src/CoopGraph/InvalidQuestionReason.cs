namespace CoopGraph;

/// <summary>The reason why a question was refused.</summary>
public enum InvalidQuestionReason
{
    /// <summary>A value that is malformed or out of bounds.</summary>
    BadUserInput,

    /// <summary>A name that several units have; the details list them as <c>candidates</c>.</summary>
    AmbiguousName,

    /// <summary>A question that is larger than the store takes.</summary>
    TooExpensive,
}
