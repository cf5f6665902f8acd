using GraphQL;

namespace CoopGraph.Engine.Errors;

/// <summary>All that a client learns of a fault of ours: an id to ask about.</summary>
internal sealed class InternalError : ExecutionError
{
    public InternalError(string correlationId) : base("Unexpected error")
    {
        Code = ErrorCodes.InternalError;
        Extensions = new() { ["correlationId"] = correlationId };
    }
}
