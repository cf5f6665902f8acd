using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport;

/// <summary>
/// Runs one request within its time, starts a query over when what it was answered from did not hold, and lets the application add to
/// the answer's extensions.
/// </summary>
internal sealed class OperationRunner(
    IDocumentExecuter executer, ISchema schema, IServiceScopeFactory scopes, TimeProvider time, IOptions<TransportOptions> options)
{
    /// <summary>
    /// How often a query is executed at most. Data change rarely: whoever meets a change twice in a row meets a loader at work, and is
    /// better told so than kept waiting.
    /// </summary>
    public const int MaxTries = 3;

    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async Task<ExecutionResult> RunAsync(GraphQLRequest request, OperationKindRule allowed, HttpContext http)
    {
        using var budget = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, http.RequestAborted);
        try
        {
            // WaitAsync: a resolver that does not listen to the token must not keep the client waiting.
            return await TryAsync(Options(request, allowed, http, either.Token)).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return Refused(Refusals.Timeout);
        }
    }

    private async Task<ExecutionResult> TryAsync(Func<IServiceProvider, ExecutionOptions> options)
    {
        for (var attempt = 1; attempt <= MaxTries; attempt++)
        {
            // Fresh services for each try: what a try remembers of its data must not get into the next one.
            await using var services = scopes.CreateAsyncScope();
            if (await TryOnceAsync(options(services.ServiceProvider)) is { } result)
                return result;
        }

        return Refused(Refusals.DataMoved);
    }

    /// <returns>Null when the query is to be started over.</returns>
    private async Task<ExecutionResult?> TryOnceAsync(ExecutionOptions options)
    {
        options.CancellationToken.ThrowIfCancellationRequested();
        var result = await executer.ExecuteAsync(options);
        var refusals = result.Errors?.OfType<RefusedError>().Select(error => error.Refusal).ToHashSet() ?? [];
        if (refusals.FirstOrDefault(refusal => refusal != Refusals.DataMoved) is { } final)
            return Refused(final);
        if (!result.Executed)
            return result;

        // Only a query is started over: a mutation has done something, and would do it twice.
        var isQuery = result.Operation?.Operation == OperationType.Query;
        if (refusals.Count > 0)
            return isQuery ? null : Refused(Refusals.DataMoved);
        if (isQuery && !await IsSoundAsync(options))
            return null;

        foreach (var extensions in options.RequestServices!.GetServices<IAnswerExtensions>())
            extensions.AddTo(result.Extensions ??= []);
        return result;
    }

    private Func<IServiceProvider, ExecutionOptions> Options(
        GraphQLRequest request, OperationKindRule allowed, HttpContext http, CancellationToken cancellation)
    {
        // Read now: a try that nobody waits for any more must not touch the request.
        var user = http.User;
        return services => new()
        {
            Schema = schema,
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            RequestServices = services,
            User = user,
            CancellationToken = cancellation,
            ValidationRules = [allowed, .. DocumentValidator.CoreRules],
            // A document from a cache has been validated, but perhaps for the other method.
            CachedDocumentValidationRules = [allowed],
        };
    }

    private static async ValueTask<bool> IsSoundAsync(ExecutionOptions options)
    {
        foreach (var guard in options.RequestServices!.GetServices<IOperationGuard>())
        {
            if (!await guard.IsSoundAsync(options.CancellationToken))
                return false;
        }

        return true;
    }

    private static ExecutionResult Refused(Refusal refusal) => new(new RefusedError(refusal));
}
