using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using GraphQL;

namespace CoopGraph.Api.Transport;

/// <summary>Handles GraphQL over HTTP: each request gets one response.</summary>
internal sealed class GraphQLEndpoint(RequestReader reader, OperationRunner runner, ResponseWriter writer)
{
    public async Task HandleAsync(HttpContext http)
    {
        var mediaType = ContentNegotiation.Choose(http.Request.Headers.Accept);
        try
        {
            var result = mediaType is null
                ? new ExecutionResult(new RefusedError(Refusals.NotAcceptable))
                : await AnswerAsync(http);
            await writer.WriteAsync(http.Response, result, mediaType ?? MediaTypes.Json, http.RequestAborted);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has closed the connection, so no response is written.
            if (!http.Response.HasStarted)
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception e) when (e is not BadHttpRequestException && !http.Response.HasStarted)
        {
            // The fault is outside of the executer: the response cannot be written, or a response extension or a consistency check failed.
            var result = runner.Fail(e, "the transport");
            await writer.WriteAsync(http.Response, result, mediaType ?? MediaTypes.Json, http.RequestAborted);
        }
    }

    private async Task<ExecutionResult> AnswerAsync(HttpContext http)
    {
        try
        {
            var allowed = AllowedBy(http.Request.Method);
            var request = await reader.ReadAsync(http.Request, http.RequestAborted);
            return await runner.RunAsync(request, http.User, allowed, http.RequestAborted);
        }
        catch (RefusedException e)
        {
            return new ExecutionResult(new RefusedError(e.Refusal));
        }
    }

    private static OperationKindRule AllowedBy(string method)
    {
        if (HttpMethods.IsGet(method))
            return AllowedKinds.Get;
        return HttpMethods.IsPost(method) ? AllowedKinds.Post : throw new RefusedException(Refusals.MethodNotAllowed);
    }
}
