using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Limits;
using CoopGraph.Reports;
using CoopGraph.Reports.Formats;
using GraphQL;
using GraphQL.Transport;

namespace CoopGraph.Api.Transport;

/// <summary>
/// Handles GraphQL over HTTP: each request gets one response, as JSON or as a table. Requests of another transport are passed to it.
/// </summary>
internal sealed class GraphQLEndpoint(
    RequestReader reader,
    UnreadBody unread,
    OperationRunner runner,
    ResponseWriter writer,
    ServiceEnd end,
    IEnumerable<IStreamTransport> streams,
    TableAnswers? tables = null)
{
    private readonly IStreamTransport[] _streams = [.. streams];

    public async Task HandleAsync(HttpContext http)
    {
        if (Array.Find(_streams, stream => stream.Takes(http)) is { } stream)
        {
            await StreamAsync(http, stream);
            return;
        }

        var format = tables is null ? null : ContentNegotiation.ChooseTable(http.Request.Headers.Accept);
        var mediaType = format is null ? ContentNegotiation.Choose(http.Request.Headers.Accept) : MediaTypes.GraphQLResponse;
        try
        {
            if (await AnswerAsync(http, format, isAcceptable: mediaType is not null) is { } result)
                await writer.WriteAsync(http, result, mediaType ?? MediaTypes.Json);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has closed the connection, so nobody reads a response. The status is for measurements.
            if (!http.Response.HasStarted)
            {
                http.Response.Clear();
                UnreadBody.EndConnection(http);
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
                // The server looks at the header only when a response begins.
                await http.Response.CompleteAsync();
            }
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            // The fault is outside of the executer: the response cannot be written, or a response extension or a consistency check failed.
            await writer.WriteAsync(http, runner.Fail(e, "the transport"), mediaType ?? MediaTypes.Json);
        }
    }

    private async Task StreamAsync(HttpContext http, IStreamTransport stream)
    {
        try
        {
            UnreadBody.LiftServerLimit(http);
            await stream.HandleAsync(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has closed the connection.
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            await writer.WriteAsync(http, runner.Fail(e, "the transport"), MediaTypes.Json);
        }
    }

    /// <returns>The response as JSON; null if a table was sent.</returns>
    private async Task<ExecutionResult?> AnswerAsync(HttpContext http, TableFormat? format, bool isAcceptable)
    {
        try
        {
            UnreadBody.LiftServerLimit(http);
            if (!isAcceptable)
                throw new RefusedException(Refusals.NotAcceptable(ContentNegotiation.Tables.Select(table => table.MediaType)));
            var allowed = AllowedKinds.Of(http.Request.Method) ?? throw new RefusedException(Refusals.MethodNotAllowed);
            var request = await reader.ReadAsync(http.Request, http.RequestAborted);
            return await RunAsync(http, request, allowed, format);
        }
        catch (RefusedException e)
        {
            await unread.DiscardAsync(http.Request);
            return new ExecutionResult(new RefusedError(e.Refusal));
        }
        catch (BadHttpRequestException e)
        {
            // The client's fault, not the service's: the body came too slowly, broke off, or its chunks were malformed.
            UnreadBody.EndConnection(http);
            return new ExecutionResult(new RefusedError(Refusals.BodyUnreadable(e.StatusCode)));
        }
    }

    private async Task<ExecutionResult?> RunAsync(HttpContext http, GraphQLRequest request, OperationKindRule allowed, TableFormat? format)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, end.Token);
        try
        {
            if (format is null)
                return await runner.RunAsync(request, http.User, allowed, either.Token, http.Features.Get<IRateBudget>());
            var question = new TableQuestion(request, table => ReportRunner.ContextOf(table, request), IsTrusted: false);
            return await tables!.AnswerAsync(http, question, format, either.Token);
        }
        catch (OperationCanceledException) when (end.Token.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            return new ExecutionResult(new RefusedError(Refusals.Stopping));
        }
    }
}
