using CoopGraph.Engine.Errors;
using GraphQL;

namespace CoopGraph.Engine.Tables;

/// <summary>The failure of a table, before or after its first rows.</summary>
public sealed class TableFailedException : Exception
{
    internal TableFailedException(ExecutionResult result) : base(result.Errors?.FirstOrDefault()?.Message) => Result = result;

    /// <summary>The errors, as the response to the request has them.</summary>
    public ExecutionResult Result { get; }

    /// <summary>The refusal of the request; null if it has other errors.</summary>
    public Refusal? Refusal => Result.Errors?.OfType<RefusedError>().FirstOrDefault()?.Refusal;

    /// <summary>The code of the first error, such as <c>BAD_USER_INPUT</c>; null if it has none.</summary>
    public string? Code => Result.Errors?.FirstOrDefault()?.Code;
}
