namespace CoopGraph.Engine.Errors;

/// <summary>The exception that ends the reading of a request at its first error.</summary>
/// <param name="refusal">The refusal.</param>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Message)
{
    /// <summary>The refusal.</summary>
    public Refusal Refusal { get; } = refusal;
}
