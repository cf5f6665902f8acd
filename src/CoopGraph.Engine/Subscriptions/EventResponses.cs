using System.Security.Claims;
using CoopGraph.Caching;
using CoopGraph.Engine.Access;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Answers;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Json;
using GraphQL;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>
/// Makes the responses to events. Subscribers with the same operation, the same variables and the same credential get the same response, which is
/// made once.
/// </summary>
internal sealed class EventResponses(
    OperationExecutor executor,
    TimedWork work,
    ResponseSerializer serializer,
    VersionWatcher watcher,
    IOptions<SubscriptionOptions> options,
    TimeProvider time)
{
    // Subscribers that get an event at about the same time share it. Each response is as small as an event.
    private const int MostShared = 512;
    // How often a passing refusal is waited for. That is no try of the executor: those follow each other at once, since the data moved.
    private const int MaxWaits = 3;

    /// <summary>The name under which an event's id is in the <c>extensions</c> of its response.</summary>
    public static readonly string EventId = "eventId";

    private readonly LruCache<(AnswerKey Operation, string? Caller, string Id, string? Version), AsyncLazy<byte[]>> _shared = new(MostShared);

    /// <summary>Returns the response to an event, as UTF-8 JSON.</summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="id">The id of the event.</param>
    /// <param name="subject">The event.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="RefusedError">The service is busy, or the store is unavailable, for longer than some waits.</exception>
    public ValueTask<byte[]> OfAsync(Subscribed subscription, string id, object subject, CancellationToken cancellation) => subscription.Key is { } key
        ? _shared.GetOrAdd((key, CallerOf(subscription.User), id, watcher.Version), static () => new()).GetAsync(end => MakeAsync(subscription, id, subject, end), cancellation)
        : MakeAsync(subscription, id, subject, cancellation);

    private async ValueTask<byte[]> MakeAsync(Subscribed subscription, string id, object subject, CancellationToken cancellation)
    {
        var happening = new Happening(subject, options.Value.MaxEventBytes);
        for (var waits = 0; ; waits++)
        {
            var result = await work.DoAsync(
                end => executor.RunAsync(subscription.Prepared, null, subscription.User, end, happening: happening),
                error => new ExecutionResult(error),
                cancellation);
            if (result is not { Executed: false, Errors: [RefusedError { Refusal.RetryAfter: { } seconds } passing, ..] })
                return Write(result, id);
            if (waits == MaxWaits)
                throw passing;
            await Task.Delay(TimeSpan.FromSeconds(seconds), time, cancellation);
        }
    }

    private byte[] Write(ExecutionResult result, string id)
    {
        result.Extensions = new Dictionary<string, object?>(result.Extensions ?? new Dictionary<string, object?>()) { [EventId] = id };
        using var sheet = PooledJsonWriter.Take();
        serializer.Write(sheet, result);
        return sheet.Written().ToArray();
    }

    // Two keys can have one name and different roles.
    private static string? CallerOf(ClaimsPrincipal? user) => user?.Identity is { IsAuthenticated: true } identity
        ? $"{identity.AuthenticationType}\n{user.FindFirst(ClaimTypes.NameIdentifier)?.Value}\n{identity.Name}\n{Caller.Of(user).Role}"
        : null;
}
