namespace CoopGraph.Engine.Execution;

/// <summary>
/// The HTTP status that an executed operation asks for, such as 401 where a mutation needs a credential. An instance lives as long as one try of
/// the operation.
/// </summary>
internal sealed class AnswerStatus
{
    /// <summary>The status; null for that of every executed operation.</summary>
    public int? Value { get; private set; }

    /// <summary>Asks for a status. Of several, the first one counts.</summary>
    public void Ask(int status) => Value ??= status;
}
