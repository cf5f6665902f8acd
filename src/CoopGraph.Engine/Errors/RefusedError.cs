using GraphQL;

namespace CoopGraph.Engine.Errors;

/// <summary>A refusal in the shape of a GraphQL error, so that every answer is written in one way.</summary>
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
