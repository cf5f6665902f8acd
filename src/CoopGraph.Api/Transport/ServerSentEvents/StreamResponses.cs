using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Engine.Subscriptions;
using CoopGraph.Json;
using GraphQL;

namespace CoopGraph.Api.Transport.ServerSentEvents;

/// <summary>Sends the responses to one operation as events.</summary>
/// <param name="serializer">Writes results.</param>
/// <param name="faults">Makes results of faults.</param>
internal sealed class StreamResponses(ResponseSerializer serializer, OperationRunner faults)
{
    /// <summary>Sends one response, or those to the events of a subscription until it ends.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="responses">The responses.</param>
    /// <param name="form">Puts a response into the form of the stream's events, with the id of the event if it has one of its own.</param>
    /// <param name="end">Ends the operation.</param>
    public async Task SendAsync(EventStream stream, OperationResponses responses, EventForm form, CancellationToken end)
    {
        try
        {
            if (responses.Result is { } result)
            {
                await stream.SendAsync("next", form.Next(Bytes(result)).Span, null, end);
                return;
            }

            await foreach (var response in responses.Events!.WithCancellation(end))
            {
                if (!await stream.SendAsync("next", form.Next(response.Json).Span, form.HasIds ? response.EventId : null, end))
                    throw new RefusedException(Refusals.SubscriberTooSlow);
            }
        }
        catch (RefusedException e)
        {
            await stream.SendAsync("next", form.Next(Bytes(new ExecutionResult(new RefusedError(e.Refusal)))).Span, null, end);
        }
        catch (Exception e) when (e is not (OperationCanceledException or IOException or ObjectDisposedException))
        {
            await stream.SendAsync("next", form.Next(Bytes(faults.Fail(e, "an event stream"))).Span, null, end);
        }
    }

    /// <summary>Sends the event that the operation has ended.</summary>
    public static ValueTask<bool> CompleteAsync(EventStream stream, EventForm form, CancellationToken end) =>
        stream.SendAsync("complete", form.Complete.Span, null, end);

    private ReadOnlyMemory<byte> Bytes(ExecutionResult result)
    {
        using var sheet = PooledJsonWriter.Take();
        serializer.Write(sheet, result);
        return sheet.Written().ToArray();
    }
}

/// <summary>The form of the events of a stream: of one operation, or of several with an id each.</summary>
/// <param name="OperationId">The id of the operation as a JSON string; null in a stream of one operation.</param>
internal sealed record EventForm(string? OperationId)
{
    /// <summary>The form of the events in a stream of one operation.</summary>
    public static readonly EventForm OfOne = new((string?)null);

    /// <summary>Whether events have ids, by which a browser continues the stream.</summary>
    public bool HasIds => OperationId is null;

    /// <summary>The data of the event that the operation has ended.</summary>
    public ReadOnlyMemory<byte> Complete => OperationId is null ? default : System.Text.Encoding.UTF8.GetBytes($$"""{"id":{{OperationId}}}""");

    /// <summary>Returns the data of an event with a response.</summary>
    public ReadOnlyMemory<byte> Next(ReadOnlyMemory<byte> response) => OperationId is null
        ? response
        : (byte[])[.. System.Text.Encoding.UTF8.GetBytes($$"""{"id":{{OperationId}},"payload":"""), .. response.Span, (byte)'}'];
}
