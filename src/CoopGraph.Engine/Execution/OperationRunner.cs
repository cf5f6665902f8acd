using System.Security.Claims;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution.Answers;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Watching;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Transport;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Runs one request within its time limit: compiles its document, reads its variables, checks its limits, and executes it. An answer that is
/// known already is given again.
/// </summary>
public sealed class OperationRunner
{
    private readonly OperationCompiler _compiler;
    private readonly OperationExecutor _executor;
    private readonly KnownAnswers _answers;
    private readonly OperationLimits _limits;
    private readonly TimedWork _work;
    private readonly IOptions<DocumentBudgetOptions> _budget;
    private readonly UnhandledExceptions _faults;
    private readonly OperationStatistics _statistics;
    private readonly IErrorInfoProvider _errors;

    internal OperationRunner(
        OperationCompiler compiler,
        OperationExecutor executor,
        KnownAnswers answers,
        OperationLimits limits,
        TimedWork work,
        IOptions<DocumentBudgetOptions> budget,
        UnhandledExceptions faults,
        OperationStatistics statistics,
        IErrorInfoProvider errors)
    {
        (_compiler, _executor, _answers, _limits) = (compiler, executor, answers, limits);
        (_work, _budget, _faults) = (work, budget, faults);
        (_statistics, _errors) = (statistics, errors);
    }

    /// <summary>Runs a request. The result contains all errors that a client may see.</summary>
    /// <param name="request">The document, the operation's name and the variables.</param>
    /// <param name="user">The caller; null for an anonymous one.</param>
    /// <param name="allowed">The kinds of operations that the caller may run.</param>
    /// <param name="cancellation">The token that is cancelled when the caller disconnects.</param>
    /// <param name="budget">The points of the caller, from which an operation that is executed takes its price; null if there is no limit.</param>
    /// <exception cref="OperationCanceledException">The caller has disconnected.</exception>
    public async Task<ExecutionResult> RunAsync(
        GraphQLRequest request, ClaimsPrincipal? user, OperationKindRule allowed, CancellationToken cancellation, IRateBudget? budget = null)
    {
        using var watch = new WatchedOperation(_statistics, _errors);
        return watch.End(await _work.DoAsync(
            async end => ErrorCap.Apply(await RunInTimeAsync(request, user, allowed, budget, watch, end), _budget.Value.MaxErrors),
            error => new ExecutionResult(error),
            cancellation));
    }

    /// <summary>
    /// Returns the result for a fault outside of the execution, such as in writing a response. An exception that clients must not see is
    /// logged.
    /// </summary>
    /// <param name="exception">The exception.</param>
    /// <param name="place">The place of the fault, for the log.</param>
    public ExecutionResult Fail(Exception exception, string place) => new(_faults.ToError(exception, place));

    private async Task<ExecutionResult> RunInTimeAsync(
        GraphQLRequest request, ClaimsPrincipal? user, OperationKindRule allowed, IRateBudget? budget, WatchedOperation watch, CancellationToken cancellation)
    {
        var known = _compiler.FindKnown(request);
        // Validation may take long, and so may an expensive operation. On a task of its own, and with WaitAsync: work that is synchronous, or
        // ignores the token, must not make the client wait.
        if (known is null)
            return await Task.Run(() => CompileAndRunAsync(), cancellation).WaitAsync(cancellation);
        Name(known, watch);
        allowed.Check(known.Definition);
        var variables = request.Variables ?? Inputs.Empty;
        var key = _answers.KeyOf(known, variables);
        if (key is { } asked && await _answers.FindAsync(asked, known, cancellation) is { } answer)
        {
            watch.IsKnown();
            return answer;
        }

        var (prepared, errors) = await PreparedOperation.FromAsync(known, variables, _limits, cancellation, watch);
        if (prepared is null)
            return new ExecutionResult { Errors = [.. errors] };
        return prepared.IsExpensive
            ? await Task.Run(() => PayAndExecuteAsync(prepared, key), cancellation).WaitAsync(cancellation)
            : await PayAndExecuteAsync(prepared, key).WaitAsync(cancellation);

        async Task<ExecutionResult> CompileAndRunAsync()
        {
            var (document, operation, wrong) = await _compiler.CompileAsync(request, allowed, cancellation);
            if (document is null || operation is null)
                return new ExecutionResult { Errors = wrong };
            Name(operation, watch);
            var given = request.Variables ?? Inputs.Empty;
            var (first, wrongValues) = await PreparedOperation.FromAsync(operation, given, _limits, cancellation, watch);
            if (first is null)
                return new ExecutionResult { Errors = [.. wrongValues] };
            var result = await PayAndExecuteAsync(first, _answers.KeyOf(operation, given));
            if (result.Executed)
                _compiler.Remember(request, document);
            return result;
        }

        async Task<ExecutionResult> PayAndExecuteAsync(PreparedOperation operation, AnswerKey? answer) =>
            budget is not null && await budget.TakeAsync(operation.Price, cancellation) is { } refusal
                ? new ExecutionResult(new RefusedError(refusal))
                : await _executor.RunAsync(operation, answer, user, cancellation, budget: budget);
    }

    private static void Name(CompiledOperation operation, WatchedOperation watch) => watch.Is(
        operation.DocumentHash, operation.Definition.Operation, operation.Definition.Name?.StringValue);
}
