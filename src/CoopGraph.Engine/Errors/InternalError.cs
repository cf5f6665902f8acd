using GraphQL;

namespace CoopGraph.Engine.Errors;

/// <summary>An internal error as the client sees it: it contains only a correlation id, which identifies the entry in the log.</summary>
internal sealed class InternalError : ExecutionError
{
    public InternalError(string correlationId) : base("Unexpected error")
    {
        Code = ErrorCodes.InternalError;
        Extensions = new() { ["correlationId"] = correlationId };
    }
}
