using System.Security.Claims;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Language;
using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Runs one request within its time limit. It executes a query again when the data changed meanwhile, and lets the application add to the
/// response's extensions.
/// </summary>
public sealed class OperationRunner
{
    /// <summary>
    /// The maximum number of executions of one query. Data change rarely: several changes in a row mean that a load is running. A refusal
    /// that says so is then better than a longer wait.
    /// </summary>
    public const int MaxTries = 3;

    private readonly IDocumentExecuter _executer;
    private readonly ISchema _schema;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;
    private readonly IOptions<OperationOptions> _options;
    private readonly UnhandledExceptions _faults;

    internal OperationRunner(
        IDocumentExecuter executer,
        ISchema schema,
        IServiceScopeFactory scopes,
        TimeProvider time,
        IOptions<OperationOptions> options,
        UnhandledExceptions faults)
    {
        (_executer, _schema, _scopes) = (executer, schema, scopes);
        (_time, _options, _faults) = (time, options, faults);
    }

    /// <summary>Runs a request. The result contains all errors that a client may see.</summary>
    /// <param name="request">The document, the operation's name and the variables.</param>
    /// <param name="user">The caller; null for an anonymous one.</param>
    /// <param name="allowed">The kinds of operations that the caller may run.</param>
    /// <param name="cancellation">The token that is cancelled when the caller disconnects.</param>
    /// <exception cref="OperationCanceledException">The caller has disconnected.</exception>
    public async Task<ExecutionResult> RunAsync(
        GraphQLRequest request, ClaimsPrincipal? user, OperationKindRule allowed, CancellationToken cancellation)
    {
        using var budget = new CancellationTokenSource(_options.Value.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellation);
        try
        {
            // On a task of its own, and with WaitAsync: work that is synchronous, or ignores the token, must not make the client wait.
            var options = Options(request, user, allowed, either.Token);
            return await Task.Run(() => TryAsync(options), either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Refused(Refusals.Timeout);
        }
    }

    /// <summary>
    /// Returns the result for a fault outside of the execution, such as in writing a response. An exception that clients must not see is
    /// logged.
    /// </summary>
    /// <param name="exception">The exception.</param>
    /// <param name="place">The place of the fault, for the log.</param>
    public ExecutionResult Fail(Exception exception, string place) => new(_faults.ToError(exception, place));

    private async Task<ExecutionResult> TryAsync(Func<IServiceProvider, ExecutionOptions> options)
    {
        for (var attempt = 1; attempt <= MaxTries; attempt++)
        {
            // Each try has new services: what a try remembers of its data must not get into the next one.
            await using var services = _scopes.CreateAsyncScope();
            if (await TryOnceAsync(options(services.ServiceProvider)) is { } result)
                return result;
        }

        return Refused(Refusals.DataMoved);
    }

    /// <returns>The result; null when the query must be executed again.</returns>
    private async Task<ExecutionResult?> TryOnceAsync(ExecutionOptions options)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        var result = await _executer.ExecuteAsync(options);
        var refusals = result.Errors?.OfType<RefusedError>().Select(error => error.Refusal).ToHashSet() ?? [];
        if (refusals.FirstOrDefault(refusal => refusal != Refusals.DataMoved) is { } final)
            return Refused(final);
        if (!result.Executed)
            return result;

        // Only a query is executed again: a mutation has already had an effect, and would have it twice.
        var isQuery = result.Operation?.Operation == OperationType.Query;
        if (refusals.Count > 0)
            return isQuery ? null : Refused(Refusals.DataMoved);
        if (isQuery && !await IsConsistentAsync(options))
            return null;

        foreach (var extensions in options.RequestServices!.GetServices<IResponseExtension>())
            extensions.AddTo(result.Extensions ??= []);
        return result;
    }

    private Func<IServiceProvider, ExecutionOptions> Options(
        GraphQLRequest request, ClaimsPrincipal? user, OperationKindRule allowed, CancellationToken cancellation) => services => new()
        {
            Schema = _schema,
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            RequestServices = services,
            User = user,
            CancellationToken = cancellation,
            ValidationRules = [allowed, OperationTypeRule.Instance, .. LanguageRules.All],
            // A cached document has been validated, but perhaps for another operation in it, or a caller that may run other kinds.
            CachedDocumentValidationRules = [allowed, OperationTypeRule.Instance],
        };

    private static async ValueTask<bool> IsConsistentAsync(ExecutionOptions options)
    {
        foreach (var guard in options.RequestServices!.GetServices<IConsistencyCheck>())
        {
            if (!await guard.IsConsistentAsync(options.CancellationToken))
                return false;
        }

        return true;
    }

    private static ExecutionResult Refused(Refusal refusal) => new(new RefusedError(refusal));
}
