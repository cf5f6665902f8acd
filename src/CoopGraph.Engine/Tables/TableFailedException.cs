using GraphQL;

namespace CoopGraph.Engine.Tables;

/// <summary>The failure of a table, before or after its first rows.</summary>
public sealed class TableFailedException : Exception
{
    internal TableFailedException(ExecutionResult result) : base(result.Errors?.FirstOrDefault()?.Message) => Result = result;

    /// <summary>The errors, as the response to the request has them.</summary>
    public ExecutionResult Result { get; }
}
