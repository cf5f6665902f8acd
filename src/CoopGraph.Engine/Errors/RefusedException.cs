namespace CoopGraph.Engine.Errors;

/// <summary>Leaves the reading of a request at the first thing that is wrong with it.</summary>
/// <param name="refusal">The refusal.</param>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    /// <summary>The refusal.</summary>
    public Refusal Refusal { get; } = refusal;
}
