using GraphQL;

namespace CoopGraph.Api.Transport;

/// <summary>A refusal in the shape of a GraphQL error, so that every answer is written in one way.</summary>
internal sealed class RefusedError : ExecutionError
{
    public RefusedError(Refusal refusal) : base(refusal.Message)
    {
        Refusal = refusal;
        Code = refusal.Code;
    }

    public Refusal Refusal { get; }
}
