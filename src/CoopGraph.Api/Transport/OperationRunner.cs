using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport;

/// <summary>Runs one request within its time, and lets the application add to the answer's extensions.</summary>
internal sealed class OperationRunner(IDocumentExecuter executer, ISchema schema, TimeProvider time, IOptions<TransportOptions> options)
{
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async Task<ExecutionResult> RunAsync(GraphQLRequest request, OperationKindRule allowed, HttpContext http)
    {
        using var budget = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, http.RequestAborted);
        try
        {
            // WaitAsync: a resolver that does not listen to the token must not keep the client waiting.
            var result = await executer.ExecuteAsync(Options(request, allowed, http, either.Token)).WaitAsync(either.Token);
            if (result.Executed)
                Extend(result, http.RequestServices);
            return result;
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return new ExecutionResult(new RefusedError(Refusals.Timeout));
        }
    }

    private ExecutionOptions Options(
        GraphQLRequest request, OperationKindRule allowed, HttpContext http, CancellationToken cancellation)
    {
        return new()
        {
            Schema = schema,
            Query = request.Query,
            OperationName = request.OperationName,
            Variables = request.Variables,
            Extensions = request.Extensions,
            RequestServices = http.RequestServices,
            User = http.User,
            CancellationToken = cancellation,
            ValidationRules = [allowed, .. DocumentValidator.CoreRules],
            // A document from a cache has been validated, but perhaps for the other method.
            CachedDocumentValidationRules = [allowed],
        };
    }

    private static void Extend(ExecutionResult result, IServiceProvider services)
    {
        foreach (var extensions in services.GetServices<IAnswerExtensions>())
            extensions.AddTo(result.Extensions ??= []);
    }
}
