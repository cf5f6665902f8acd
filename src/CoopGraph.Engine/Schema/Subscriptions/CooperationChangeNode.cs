using CoopGraph.Cooperations;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.Subscriptions;
using CoopGraph.History;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>The event of a change to a case. A case has at most one change in each version.</summary>
[Name("CooperationChange")]
public sealed class CooperationChangeNode
{
    private readonly IGraphSnapshot _graph;
    private readonly CaseEvent _event;

    internal CooperationChangeNode(IGraphSnapshot graph, CaseEvent happened) => (_graph, _event) = (graph, happened);

    /// <summary>The kind of the change.</summary>
    public ChangeKind Kind => _event.Change.Kind;

    /// <summary>The case as it is in the newest data when the event is sent; null if it is not in them, such as a withdrawn case.</summary>
    /// <param name="context">The field.</param>
    public IDataLoaderResult<CooperationNode?> Cooperation(IResolveFieldContext context) => context
        .AskTogether<string, PlacedCooperation?>(CaseId, () => (ids, cancellation) => _graph.FindAsync(ids, cancellation))
        .Then(found => found is null ? null : new CooperationNode(_graph, found, null));

    /// <summary>The key of the case in the data, such as `DOC-0031`.</summary>
    public string CaseId => _event.Change.CaseId;

    /// <summary>The number of recorded changes to the case up to this one, from 1.</summary>
    public int Revision => _event.Change.Revision;

    /// <summary>Whether the case passes the filter of the subscription after the change. Without a filter, whether the case is in the newest data.</summary>
    public bool PassesFilter => _event.PassesFilter;

    /// <summary>The version that came with the change.</summary>
    public string DataVersion => _event.Version.Version;

    /// <summary>The time of the change, in UTC.</summary>
    public DateTimeOffset At => _event.Version.LoadedAt;
}
