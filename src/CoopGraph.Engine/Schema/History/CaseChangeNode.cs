using CoopGraph.Cooperations;
using CoopGraph.Engine.Resolvers;
using CoopGraph.History;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>A change to a case, by a load or an edit. A case has at most one change in each version.</summary>
[Name("CaseChange")]
public sealed class CaseChangeNode
{
    private readonly IGraphSnapshot _graph;
    private readonly CaseChange _change;
    private readonly LoadedVersion _version;

    internal CaseChangeNode(IGraphSnapshot graph, CaseChange change)
    {
        _graph = graph;
        _change = change;
        _version = graph.Dataset.Versions.At(change.Generation);
    }

    /// <summary>The kind of the change.</summary>
    public ChangeKind Kind => _change.Kind;

    /// <summary>The key of the case in the data, such as `DOC-0031`.</summary>
    public string CaseId => _change.CaseId;

    /// <summary>The title of the case after the change; of a withdrawn case, the last one.</summary>
    public string Title => _change.Title;

    /// <summary>The provenance of the case after the change; of a withdrawn case, the last one.</summary>
    public Provenance Provenance => _change.Provenance;

    /// <summary>The case as it is in the present data; null if it is not in them.</summary>
    /// <param name="context">The field.</param>
    public IDataLoaderResult<CooperationNode?> Case(IResolveFieldContext context) => context
        .AskTogether<string, PlacedCooperation?>(CaseId, () => (ids, cancellation) => _graph.FindAsync(ids, cancellation))
        .Then(found => found is null ? null : new CooperationNode(_graph, found, null));

    /// <summary>The number of the change among those of the case, from 1.</summary>
    public int Revision => _change.Revision;

    /// <summary>The author: the name of the key or token that an edit came with, or `seed` for a load.</summary>
    public string By => _version.By;

    /// <summary>The reason that the author gave.</summary>
    public string Reason => _version.Reason;

    /// <summary>The time of the load or edit, in UTC.</summary>
    public DateTimeOffset At => _version.LoadedAt;

    /// <summary>The version that began with the change.</summary>
    public string Version => _version.Version;

    /// <summary>
    /// The properties of the case that have another value since the change: `title`, `date`, `dateBasis`, `mechanism`, `issueArea`, `arrangedBy`,
    /// `parties`, `amount`, `note`, `source`, `provenance`. Empty unless the case was changed.
    /// </summary>
    public IReadOnlyList<string> Fields => _change.Fields;
}
