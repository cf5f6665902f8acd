using GraphQL;
using GraphQL.Execution;

namespace CoopGraph.Engine.Execution;

/// <summary>Sees the arguments of the root fields of a query before any field is executed, and chooses the time of the data that the query reads.</summary>
internal interface IOperationTime
{
    /// <summary>Chooses the time.</summary>
    /// <param name="fields">The root fields that can name a time, by their names in the response, with their arguments.</param>
    /// <returns>The error for the client if the fields do not agree; null otherwise.</returns>
    ExecutionError? Choose(IReadOnlyList<(string Key, IDictionary<string, ArgumentValue>? Arguments)> fields);
}
