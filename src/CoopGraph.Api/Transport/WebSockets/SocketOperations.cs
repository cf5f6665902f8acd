using System.Net.WebSockets;
using System.Text.Json;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Subscriptions;
using CoopGraph.Json;
using GraphQL;

namespace CoopGraph.Api.Transport.WebSockets;

/// <summary>The operations that are under way on one connection, and their messages to the client.</summary>
/// <param name="channel">The channel.</param>
/// <param name="reader">Reads requests.</param>
/// <param name="runner">Runs operations.</param>
/// <param name="faults">Makes results of faults.</param>
/// <param name="serializer">Writes results.</param>
/// <param name="budgets">The points of callers; null if there is no limit.</param>
/// <param name="most">The maximum number of operations.</param>
internal sealed class SocketOperations(
    SocketChannel channel,
    RequestReader reader,
    SubscriptionRunner runner,
    OperationRunner faults,
    ResponseSerializer serializer,
    IRateBudgets? budgets,
    int most)
{
    /// <summary>The maximum length of an id.</summary>
    public const int MaxIdLength = 256;

    private readonly Dictionary<string, CancellationTokenSource> _running = [];
    private readonly HashSet<Task> _tasks = [];
    private readonly Lock _gate = new();

    /// <summary>The caller.</summary>
    public ConnectionCaller Caller { get; set; } = new(null, CancellationToken.None);

    /// <summary>Begins an operation.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="payload">The request.</param>
    /// <exception cref="ClosingException">An operation with this id is under way, or there are too many.</exception>
    public void Begin(string id, JsonElement payload)
    {
        var request = payload.Clone();
        lock (_gate)
        {
            if (_running.ContainsKey(id))
                throw new ClosingException(CloseCodes.SubscriberExists, $"Subscriber for {id} already exists");
            // Those that the client has ended may still be ending.
            var isTooMuch = _tasks.Count >= most * 2 || _running.Count >= most;
            var end = new CancellationTokenSource();
            _running.Add(id, end);
            var task = Task.Run(() => RunAsync(id, request, end, isTooMuch), CancellationToken.None);
            _tasks.Add(task);
            _ = task.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    /// <summary>Ends an operation, if it is under way. Its id can be used again at once.</summary>
    public void End(string id)
    {
        CancellationTokenSource? end;
        lock (_gate)
            _running.Remove(id, out end);
        end?.Cancel();
    }

    /// <summary>Ends all operations.</summary>
    public Task EndAllAsync()
    {
        CancellationTokenSource[] running;
        Task[] tasks;
        lock (_gate)
        {
            (running, tasks) = ([.. _running.Values], [.. _tasks]);
            _running.Clear();
        }

        foreach (var end in running)
            end.Cancel();
        return Task.WhenAll(tasks);
    }

    private void Remove(Task task)
    {
        lock (_gate)
            _tasks.Remove(task);
    }

    private async Task RunAsync(string id, JsonElement payload, CancellationTokenSource end, bool isTooMuch)
    {
        try
        {
            if (isTooMuch)
                await FailAsync(id, new ExecutionResult(new RefusedError(Refusals.TooManyOperations(most))), end.Token);
            else
                await RespondAsync(id, payload, end.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The client has ended the operation, or the connection broke off.
        }
        finally
        {
            lock (_gate)
            {
                if (_running.TryGetValue(id, out var running) && running == end)
                    _running.Remove(id);
            }
        }
    }

    private async Task RespondAsync(string id, JsonElement payload, CancellationToken end)
    {
        try
        {
            var budget = budgets?.BudgetOf(Caller.User);
            if (budget is not null && await budget.TakeAsync(1, end) is { } refusal)
                throw new RefusedException(refusal);
            var request = reader.Read(payload);
            using var responses = await runner.RunAsync(request, Caller.User, AllowedKinds.Post, LastEvent.IdIn(request.Extensions), end, budget);
            if (responses.Result is { } result)
            {
                await SendResultAsync(id, result, end);
                return;
            }

            await foreach (var response in responses.Events!.WithCancellation(end))
            {
                if (!await channel.SendAsync(SocketMessages.With(id, "next"u8, response.Json.Span), end))
                    throw new RefusedException(Refusals.SubscriberTooSlow);
            }
        }
        catch (RefusedException e)
        {
            await FailAsync(id, new ExecutionResult(new RefusedError(e.Refusal)), end);
        }
        catch (Exception e) when (e is not (OperationCanceledException or WebSocketException or ObjectDisposedException))
        {
            await FailAsync(id, faults.Fail(e, "a WebSocket"), end);
        }
    }

    private async Task SendResultAsync(string id, ExecutionResult result, CancellationToken end)
    {
        if (!result.Executed)
        {
            await FailAsync(id, result, end);
            return;
        }

        ReadOnlyMemory<byte> message;
        using (var sheet = PooledJsonWriter.Take())
        {
            serializer.Write(sheet, result);
            message = SocketMessages.With(id, "next"u8, sheet.Written().Span);
        }

        await channel.SendAsync(message, end);
        End(id);
        await channel.SendAsync(SocketMessages.Complete(id), CancellationToken.None);
    }

    private async Task FailAsync(string id, ExecutionResult result, CancellationToken end)
    {
        await channel.SendAsync(SocketMessages.With(id, "error"u8, serializer.ErrorsOf(result)), end);
    }
}
