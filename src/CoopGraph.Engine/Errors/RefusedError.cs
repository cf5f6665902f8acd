using GraphQL;

namespace CoopGraph.Engine.Errors;

/// <summary>A refusal as a GraphQL error, so that all responses are written in the same way.</summary>
public sealed class RefusedError : ExecutionError
{
    /// <summary>Creates the error of a refusal.</summary>
    public RefusedError(Refusal refusal) : base(refusal.Message)
    {
        Refusal = refusal;
        Code = refusal.Code;
    }

    /// <summary>The refusal.</summary>
    public Refusal Refusal { get; }
}
