using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Subscriptions;
using GraphQL;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport.ServerSentEvents;

/// <summary>
/// Serves GraphQL over server-sent events (<c>graphql-sse</c>, distinct connections): each operation has an event stream of its own, which is the
/// response to its request.
/// </summary>
internal sealed class EventStreamTransport(
    RequestReader reader,
    SubscriptionRunner runner,
    StreamResponses responses,
    ResponseWriter writer,
    IConnectionAuthenticator authenticator,
    ConnectionGate gate,
    IHostApplicationLifetime lifetime,
    IOptions<ConnectionOptions> options,
    TimeProvider time) : IStreamTransport
{
    /// <inheritdoc/>
    public bool Takes(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsPost(http.Request.Method))
        && !ReservedStreams.HasToken(http.Request)
        && ContentNegotiation.PrefersEvents(http.Request.Headers.Accept);

    /// <inheritdoc/>
    public async Task HandleAsync(HttpContext http)
    {
        using var place = gate.TryEnter(http);
        if (place is null)
        {
            await writer.WriteAsync(http, new ExecutionResult(new RefusedError(Refusals.ConnectionsBusy)), MediaTypes.Json);
            return;
        }

        var caller = authenticator.CallerOf(http);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping, caller.Revoked);
        await using var stream = new EventStream(http, options.Value, time);
        using var operation = await StartAsync(http, caller, end.Token);
        await stream.BeginAsync();
        var alive = stream.KeepAliveAsync(end.Token);
        try
        {
            await responses.SendAsync(stream, operation, EventForm.OfOne, end.Token);
            await StreamResponses.CompleteAsync(stream, EventForm.OfOne, end.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The client has gone, or the service stops: a client connects again if the stream ends without the event that says so.
        }
        finally
        {
            await end.CancelAsync();
            await alive;
        }
    }

    // Errors are events, too: a browser shows a page nothing of a response with another status.
    private async Task<OperationResponses> StartAsync(HttpContext http, ConnectionCaller caller, CancellationToken end)
    {
        try
        {
            var request = await reader.ReadAsync(http.Request, end);
            var lastEventId = LastEvent.IdIn(request.Extensions, http.Request.Headers);
            return await runner.RunAsync(request, caller.User, AllowedKinds.OfStream(http.Request.Method), lastEventId, end, http.Features.Get<IRateBudget>());
        }
        catch (RefusedException e)
        {
            return new OperationResponses(new ExecutionResult(new RefusedError(e.Refusal)));
        }
        catch (BadHttpRequestException e)
        {
            return new OperationResponses(new ExecutionResult(new RefusedError(Refusals.BodyUnreadable(e.StatusCode))));
        }
    }
}
