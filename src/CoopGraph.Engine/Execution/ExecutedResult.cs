using GraphQL;

namespace CoopGraph.Engine.Execution;

/// <summary>The result of an operation that was executed, and asks for a status of its own.</summary>
public sealed class ExecutedResult : ExecutionResult
{
    /// <summary>The HTTP status; null for that of every executed operation.</summary>
    public int? Status { get; init; }
}
