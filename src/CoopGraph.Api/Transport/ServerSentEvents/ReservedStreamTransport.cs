using System.Text.Json;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Subscriptions;
using CoopGraph.Json;
using GraphQL;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport.ServerSentEvents;

/// <summary>
/// Serves GraphQL over server-sent events (<c>graphql-sse</c>, single connection): a client reserves a stream with PUT, opens it with GET, begins
/// operations with POST and ends them with DELETE. Browsers open six connections to one host over HTTP/1.1; this needs one of them.
/// </summary>
internal sealed class ReservedStreamTransport(
    RequestReader reader,
    SubscriptionRunner runner,
    StreamResponses responses,
    ResponseWriter writer,
    ReservedStreams streams,
    IConnectionAuthenticator authenticator,
    ConnectionGate gate,
    IHostApplicationLifetime lifetime,
    IOptions<ConnectionOptions> options,
    TimeProvider time) : IStreamTransport
{
    private const string OperationId = "operationId";

    /// <inheritdoc/>
    public bool Takes(HttpContext http) =>
        HttpMethods.IsPut(http.Request.Method) || HttpMethods.IsDelete(http.Request.Method)
        || ((HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsPost(http.Request.Method)) && ReservedStreams.HasToken(http.Request));

    /// <inheritdoc/>
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            await (http.Request.Method switch
            {
                var method when HttpMethods.IsPut(method) => ReserveAsync(http),
                var method when HttpMethods.IsGet(method) => OpenAsync(http),
                var method when HttpMethods.IsPost(method) => BeginAsync(http),
                _ => EndAsync(http),
            });
        }
        catch (RefusedException e)
        {
            await RefuseAsync(http, new ExecutionResult(new RefusedError(e.Refusal)));
        }
        catch (BadHttpRequestException e)
        {
            await RefuseAsync(http, new ExecutionResult(new RefusedError(Refusals.BodyUnreadable(e.StatusCode))));
        }
    }

    private async Task ReserveAsync(HttpContext http)
    {
        var place = gate.TryEnter(http) ?? throw new RefusedException(Refusals.ConnectionsBusy);
        var token = streams.Reserve(place);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.WriteAsync(token, http.RequestAborted);
    }

    private async Task OpenAsync(HttpContext http)
    {
        var reserved = streams.Find(http.Request);
        reserved.Take();
        await using var stream = new EventStream(http, options.Value, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        try
        {
            await stream.BeginAsync();
            reserved.Open(stream);
            await stream.KeepAliveAsync(end.Token);
        }
        finally
        {
            reserved.End();
        }
    }

    private async Task BeginAsync(HttpContext http)
    {
        var reserved = streams.Find(http.Request);
        var request = await reader.ReadAsync(http.Request, http.RequestAborted);
        if (request.Extensions?.GetValueOrDefault(OperationId) is not string { Length: > 0 and <= 256 } id)
            throw new RefusedException(Refusals.OperationIdMissing);
        var end = reserved.Begin(id);
        OperationResponses? operation = null;
        try
        {
            var caller = authenticator.CallerOf(http);
            operation = await runner.RunAsync(request, caller.User, AllowedKinds.Post, LastEvent.IdIn(request.Extensions), end, http.Features.Get<IRateBudget>());
            if (operation.Result is { Executed: false } failed)
            {
                reserved.End(id);
                await RefuseAsync(http, failed);
                return;
            }

            _ = SendAsync(reserved, id, operation, caller, end);
            operation = null;
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            // It was ended before it began.
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        }
        catch
        {
            reserved.End(id);
            throw;
        }
        finally
        {
            operation?.Dispose();
        }
    }

    private async Task SendAsync(ReservedStream reserved, string id, OperationResponses operation, ConnectionCaller caller, CancellationToken end)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end, caller.Revoked);
        using var _ = operation;
        try
        {
            var form = new EventForm($"\"{JsonEncodedText.Encode(id, PooledJsonWriter.Encoder)}\"");
            var stream = await reserved.OpenedAsync(either.Token);
            await responses.SendAsync(stream, operation, form, either.Token);
            reserved.End(id);
            await StreamResponses.CompleteAsync(stream, form, CancellationToken.None);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The client has ended the operation, or has gone.
            reserved.End(id);
        }
    }

    private Task EndAsync(HttpContext http)
    {
        var id = http.Request.Query[OperationId].ToString();
        if (id.Length == 0)
            throw new RefusedException(Refusals.OperationIdMissing);
        streams.Find(http.Request).End(id);
        http.Response.StatusCode = StatusCodes.Status200OK;
        return Task.CompletedTask;
    }

    // The older media type would have 200, after which a client waits for events.
    private Task RefuseAsync(HttpContext http, ExecutionResult result) => writer.WriteAsync(http, result, MediaTypes.GraphQLResponse);
}
