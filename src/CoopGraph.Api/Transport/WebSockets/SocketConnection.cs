using System.Net.WebSockets;
using System.Text.Json;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;

namespace CoopGraph.Api.Transport.WebSockets;

/// <summary>One connection of the protocol <c>graphql-transport-ws</c>, from the client's side: what it sends, and when the connection ends.</summary>
/// <param name="channel">The channel.</param>
/// <param name="http">The request that opened the connection.</param>
/// <param name="authenticator">Finds out who the client is.</param>
/// <param name="reader">Reads the messages.</param>
/// <param name="operations">The operations of the connection.</param>
/// <param name="faults">Logs faults.</param>
/// <param name="options">The limits of the connection.</param>
/// <param name="time">The clock.</param>
internal sealed class SocketConnection(
    SocketChannel channel,
    HttpContext http,
    IConnectionAuthenticator authenticator,
    RequestReader reader,
    SocketOperations operations,
    OperationRunner faults,
    ConnectionOptions options,
    TimeProvider time)
{
    private bool _isBegun;
    private bool _isAcknowledged;

    /// <summary>Serves the connection until the client ends it.</summary>
    /// <param name="stopping">The token that is cancelled when the service stops.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        var (code, reason) = (WebSocketCloseStatus.NormalClosure, "");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, http.RequestAborted);
        using var init = new CancellationTokenSource(options.InitTimeout, time);
        try
        {
            await ReceiveAllAsync(init, end.Token);
        }
        catch (ClosingException closing)
        {
            (code, reason) = (closing.Code, closing.Reason);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            (code, reason) = (CloseCodes.GoingAway, "The service is stopping.");
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The connection broke off, or a frame is malformed; the server's implementation has sent its own code then.
        }
        catch (Exception e)
        {
            faults.Fail(e, "a WebSocket");
            (code, reason) = (CloseCodes.InternalError, "Internal server error");
        }
        finally
        {
            var operationsEnd = operations.EndAllAsync();
            await channel.CloseAsync(code, reason);
            await operationsEnd;
        }
    }

    private async Task ReceiveAllAsync(CancellationTokenSource init, CancellationToken end)
    {
        // A receive that is cancelled ends the connection without a code, so the close is raced with it instead.
        var ending = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var late = init.Token.Register(() => ending.TrySetException(
            new ClosingException(CloseCodes.InitTimeout, "Connection initialisation timeout")));
        await using var stop = end.Register(() => ending.TrySetCanceled(end));
        while (true)
        {
            var next = channel.ReceiveAsync(CancellationToken.None).AsTask();
            if (await Task.WhenAny(next, ending.Task) == ending.Task)
            {
                Forget(next);
                await ending.Task;
            }

            if (await next is not { } message)
                return;
            await HandleAsync(message, init, ending, end);
        }
    }

    private async ValueTask HandleAsync(ReadOnlyMemory<byte> bytes, CancellationTokenSource init, TaskCompletionSource ending, CancellationToken end)
    {
        try
        {
            using var document = reader.Parse(bytes);
            var message = document.RootElement;
            if (message.ValueKind != JsonValueKind.Object)
                throw new ClosingException(CloseCodes.BadRequest, "A message is a JSON object.");
            switch (RequestJson.Text(message, "type"))
            {
                case "connection_init": await BeginAsync(message, init, ending, end); break;
                case "ping": await channel.SendAsync(SocketMessages.Pong, end); break;
                case "pong": break;
                case "subscribe": Subscribe(message); break;
                case "complete": operations.End(IdOf(message)); break;
                case null: throw new ClosingException(CloseCodes.BadRequest, "A message has a `type`.");
                default: throw new ClosingException(CloseCodes.BadRequest, "The `type` is not one of those that a client sends.");
            }
        }
        catch (RefusedException e)
        {
            throw new ClosingException(CloseCodes.BadRequest, e.Message);
        }
    }

    private async Task BeginAsync(JsonElement message, CancellationTokenSource init, TaskCompletionSource ending, CancellationToken end)
    {
        if (_isBegun)
            throw new ClosingException(CloseCodes.TooManyInits, "Too many initialisation requests");
        _isBegun = true;
        JsonElement? parameters = message.TryGetProperty("payload", out var payload) && payload.ValueKind != JsonValueKind.Null ? payload : null;
        if (parameters is { ValueKind: not JsonValueKind.Object })
            throw new ClosingException(CloseCodes.BadRequest, "The `payload` of `connection_init` is a JSON object.");
        operations.Caller = await authenticator.AuthenticateAsync(http, parameters, end) ?? throw new ClosingException(CloseCodes.Forbidden, "Forbidden");
        operations.Caller.Revoked.UnsafeRegister(
            static ending => ((TaskCompletionSource)ending!).TrySetException(new ClosingException(CloseCodes.Forbidden, "The credential is no longer valid.")),
            ending);
        // From here on the time is not bounded.
        init.CancelAfter(Timeout.InfiniteTimeSpan);
        _isAcknowledged = true;
        await channel.SendAsync(SocketMessages.Acknowledged, end);
    }

    private void Subscribe(JsonElement message)
    {
        if (!_isAcknowledged)
            throw new ClosingException(CloseCodes.Unauthorized, "Unauthorized");
        var id = IdOf(message);
        if (!message.TryGetProperty("payload", out var payload) || payload.ValueKind != JsonValueKind.Object)
            throw new ClosingException(CloseCodes.BadRequest, "The `payload` of `subscribe` is a JSON object.");
        if (RequestJson.Text(payload, "query") is null && NamedDocument.IdIn(payload) is null && !payload.TryGetProperty("extensions", out _))
            throw new ClosingException(CloseCodes.BadRequest, "The `payload` of `subscribe` has a `query`.");
        operations.Begin(id, payload);
    }

    private static string IdOf(JsonElement message) => RequestJson.Text(message, "id") is { Length: > 0 and <= SocketOperations.MaxIdLength } id
        ? id
        : throw new ClosingException(CloseCodes.BadRequest, $"The message has an `id` of 1 to {SocketOperations.MaxIdLength} characters.");

    private static void Forget(Task task) =>
        task.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
