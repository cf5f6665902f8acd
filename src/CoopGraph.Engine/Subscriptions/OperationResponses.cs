using GraphQL;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>The response to an operation: one result, or the events of a subscription.</summary>
public sealed class OperationResponses : IDisposable
{
    private readonly IDisposable? _lease;

    /// <summary>Creates the response of one result.</summary>
    public OperationResponses(ExecutionResult result) => Result = result;

    internal OperationResponses(IAsyncEnumerable<StreamedResponse> events, IDisposable lease) => (Events, _lease) = (events, lease);

    /// <summary>The only result; null for a subscription that has begun.</summary>
    public ExecutionResult? Result { get; }

    /// <summary>
    /// The responses to events, without an end; null if there is one result only. An exception ends them if the subscription fails
    /// (<see cref="Execution.OperationRunner.Fail"/>).
    /// </summary>
    public IAsyncEnumerable<StreamedResponse>? Events { get; }

    /// <summary>Ends the subscription.</summary>
    public void Dispose() => _lease?.Dispose();
}

/// <summary>The response to an event.</summary>
/// <param name="EventId">The id of the event. A subscription can begin after it.</param>
/// <param name="Json">The response as UTF-8 JSON. Other subscribers have the same bytes.</param>
public sealed record StreamedResponse(string EventId, ReadOnlyMemory<byte> Json);
