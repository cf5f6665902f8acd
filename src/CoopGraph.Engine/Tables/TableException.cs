using CoopGraph.Engine.Errors;
using GraphQL;

namespace CoopGraph.Engine.Tables;

/// <summary>An error for an operation that is no table, or not one table: the message says how to make it one.</summary>
internal sealed class TableException : ExecutionError
{
    public TableException(string message) : base(message) => Code = ErrorCodes.BadUserInput;
}
