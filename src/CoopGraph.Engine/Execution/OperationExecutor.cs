using System.Security.Claims;
using CoopGraph.Access;
using CoopGraph.Engine.Access;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution.Answers;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Watching;
using CoopGraph.Storage;
using GraphQL;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Executes prepared operations: an expensive one waits for its turn, and a query is executed again when the data changed meanwhile.
/// </summary>
internal sealed class OperationExecutor(
    IServiceScopeFactory scopes, ExpensiveGate gate, KnownAnswers answers, IOptions<AnswerOptions> options, UnhandledExceptions faults)
{
    /// <summary>
    /// The maximum number of executions of one query on the present data. An edit may meet some of them. A query that takes longer than the time between two
    /// edits is met at all, so it is executed once more, on the version that the last try began with.
    /// </summary>
    public const int MaxTries = 3;

    /// <summary>Executes an operation.</summary>
    /// <param name="prepared">The operation.</param>
    /// <param name="key">The key by which the answer is cached; null if it is not.</param>
    /// <param name="user">The caller; null for an anonymous one.</param>
    /// <param name="cancellation">The token that is cancelled when the operation has to end.</param>
    /// <param name="snapshot">
    /// The graph that is asked, for an operation that is a part of a larger answer. It is not executed again if the data change; null for the
    /// current graph.
    /// </param>
    /// <param name="happening">The event that the operation shows, for a subscription; null for every other operation.</param>
    /// <param name="budget">The points of the caller, for fields that show them; null if there is no limit.</param>
    public async Task<ExecutionResult> RunAsync(
        PreparedOperation prepared,
        AnswerKey? key,
        ClaimsPrincipal? user,
        CancellationToken cancellation,
        IGraphSnapshot? snapshot = null,
        Happening? happening = null,
        IRateBudget? budget = null)
    {
        // Here, and not with the rules for documents: these apply once, and a document is cached for all callers.
        if (RoleRefusals.For(prepared.Plan.RequiredRole, Caller.Of(user), $"The field `{prepared.Plan.RestrictedField}`") is { } refusal)
            return new ExecutionResult(new RefusedError(refusal));
        using var place = prepared.IsExpensive ? await EnterAsync(cancellation) : null;
        using var span = EngineTraces.Execute();
        var tries = snapshot is null ? MaxTries + 1 : 1;
        for (var attempt = 1; attempt <= tries; attempt++)
        {
            // Each try has new services: what a try remembers of its data must not get into the next one.
            await using var services = scopes.CreateAsyncScope();
            services.ServiceProvider.GetRequiredService<ChosenSnapshot>().Snapshot = snapshot;
            services.ServiceProvider.GetRequiredService<ChosenHappening>().Happening = happening;
            services.ServiceProvider.GetRequiredService<CallersBudget>().Budget = budget;
            if (await TryAsync(prepared, key, user, services.ServiceProvider, happening?.MaxBytes, cancellation) is { } result)
                return result;
            if (attempt == MaxTries && services.ServiceProvider.GetService<IConsistencyCheck>() is { } read)
                snapshot = await read.HoldAsync(cancellation);
        }

        return new ExecutionResult(new RefusedError(Refusals.DataMoved));
    }

    private async ValueTask<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        using var span = EngineTraces.Wait();
        return await gate.EnterAsync(cancellation);
    }

    /// <returns>The result; null when the query must be executed again.</returns>
    private async Task<ExecutionResult?> TryAsync(
        PreparedOperation prepared, AnswerKey? key, ClaimsPrincipal? user, IServiceProvider services, int? maxBytes, CancellationToken cancellation)
    {
        using var execution = new OperationExecution(prepared.Plan, prepared.Values, maxBytes ?? options.Value.MaxAnswerBytes, faults)
        {
            Services = services,
            User = user,
            Cancellation = cancellation,
            Items = prepared.Items,
        };
        if (services.GetService<IOperationTime>() is { } time && time.Choose(execution.FieldsOfTimes()) is { } disagreement)
            return new ExecutionResult(disagreement);
        var data = await execution.RunAsync();
        var refusals = execution.Errors.OfType<RefusedError>().Select(error => error.Refusal).ToHashSet();
        if (refusals.FirstOrDefault(refusal => refusal != Refusals.DataMoved) is { } final)
            return new ExecutionResult(new RefusedError(final));

        // A mutation is not executed again: it has already had an effect, and would have it twice.
        var onlyReads = execution.Operation.Definition.Operation != OperationType.Mutation;
        if (refusals.Count > 0)
            return onlyReads ? null : new ExecutionResult(new RefusedError(Refusals.DataMoved));
        var read = services.GetService<IConsistencyCheck>();
        if (onlyReads && read is not null && !await read.IsConsistentAsync(cancellation))
            return null;

        foreach (var extensions in services.GetServices<IResponseExtension>())
            extensions.AddTo(execution.Extensions);
        if (key is { } asked && prepared.Plan.RequiredRole == Role.Reader && data is not null && read?.IsOfTheMoment != true)
            answers.Add(asked, data, execution, read?.Version);
        return new ExecutedResult
        {
            Executed = true,
            Status = services.GetService<AnswerStatus>()?.Value,
            Data = data,
            Errors = execution.Errors.Count > 0 ? execution.Errors : null,
            Extensions = execution.Extensions.Count > 0 ? execution.Extensions : null,
            Document = execution.Operation.Document,
            Operation = execution.Operation.Definition,
        };
    }
}
