using CoopGraph.Cooperations;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.Subscriptions;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// Events that the service sends as they happen, over WebSocket (`graphql-transport-ws`) or as server-sent events (`graphql-sse`). Each response
/// has the id of its event in `extensions.eventId`. A subscription that begins with `extensions.lastEventId`, or with the header `Last-Event-ID`,
/// gets every event after that one, each once; so does one that begins with a data version.
/// </summary>
public sealed class Subscription
{
    /// <summary>
    /// The changes to cases: those that a load or a curator adds, changes or withdraws, in the order of versions and case ids. With a filter, a
    /// change is sent if the case passes it after the change, or passed it before; if the case before the change is no longer known, it is sent,
    /// too. `passesFilter` is false for a case that a client has to remove.
    /// </summary>
    /// <param name="context">The field.</param>
    [CaseFilter("If given, only changes of cases that match this filter after the change, or matched it before, are sent.")]
    [EventsOf(EventKind.Cases)]
    public static async Task<CooperationChangeNode> OnCooperationChanged(IResolveFieldContext context)
    {
        var happened = EventOf<CaseEvent>(context);
        var graph = await context.OpenGraphAsync();
        context.SyntheticField(graph)?.WarnIf(happened.Change.Provenance == Provenance.Synthetic);
        return new(graph, happened);
    }

    /// <summary>The new versions of the data, each once.</summary>
    /// <param name="context">The field.</param>
    [EventsOf(EventKind.Versions)]
    public static DataVersionChangeNode OnDataVersionChanged(IResolveFieldContext context) => new(EventOf<VersionEvent>(context));

    private static T EventOf<T>(IResolveFieldContext context) =>
        (T)context.RequestServices!.GetRequiredService<ChosenHappening>().Happening!.Subject;
}
