using CoopGraph.Engine.Execution.Answers;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Engine.Watching;
using GraphQL;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Gives answers again that were given before: to the same operation with the same values of its variables, while the data are of the same
/// version.
/// </summary>
/// <param name="cache">The answers.</param>
/// <param name="data">The data; null if nothing is known of their version.</param>
internal sealed class KnownAnswers(AnswerCache cache, IDataVersion? data)
{
    /// <summary>Returns the key of the answer to a request; null if its answer is not cached whatever it is.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="variables">The variables as given.</param>
    public AnswerKey? KeyOf(CompiledOperation operation, Inputs variables) =>
        cache.IsOn && data is not null && operation.Definition.Operation == OperationType.Query
        && CanonicalValues.Of(operation.VariableNames, variables, cache.LargestAnswer / sizeof(char)) is { } values
            ? new AnswerKey(operation.Number, values)
            : null;

    /// <summary>Returns the answer to a request if it is known and its data are still those of the store; null otherwise.</summary>
    /// <param name="key">The key of the answer.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="cancellation">The token that is cancelled when the operation has to end.</param>
    public async ValueTask<ExecutionResult?> FindAsync(AnswerKey key, CompiledOperation operation, CancellationToken cancellation)
    {
        if (!cache.TryGet(key, out var known) || (known.Version is { } version && !await data!.IsCurrentAsync(version, cancellation)))
        {
            EngineMetrics.AnswerLookedUp(isFound: false);
            return null;
        }

        EngineMetrics.AnswerLookedUp(isFound: true);
        return new ExecutionResult
        {
            Executed = true,
            Data = AnswerData.Shared(known.Data),
            Extensions = known.Extensions.Count > 0 ? new Dictionary<string, object?>(known.Extensions) : null,
            Document = operation.Document,
            Operation = operation.Definition,
        };
    }

    /// <summary>Adds the answer of an execution, unless it has errors or depends on the caller.</summary>
    /// <param name="key">The key of the answer.</param>
    /// <param name="answer">The data of the answer.</param>
    /// <param name="execution">The execution, with the extensions of the response.</param>
    /// <param name="version">The version of its data; null if it read none.</param>
    public void Add(AnswerKey key, AnswerData answer, OperationExecution execution, string? version)
    {
        // A very large answer is not even copied.
        if (execution.Errors.Count == 0 && !execution.DependsOnCaller && answer.Utf8.Length <= cache.LargestAnswer)
            cache.Set(key, new CachedAnswer(answer.Utf8.ToArray(), new Dictionary<string, object?>(execution.Extensions), version));
    }
}
