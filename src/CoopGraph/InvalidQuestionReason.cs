namespace CoopGraph;

/// <summary>Why a question was refused.</summary>
public enum InvalidQuestionReason
{
    /// <summary>A value that is malformed or out of bounds.</summary>
    BadUserInput,

    /// <summary>A name that several units bear; the details list them as <c>candidates</c>.</summary>
    AmbiguousName,
}
