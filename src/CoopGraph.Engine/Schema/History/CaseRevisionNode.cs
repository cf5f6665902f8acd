using CoopGraph.Engine.Limits;
using CoopGraph.History;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>A recorded change of a case.</summary>
[Name("CaseRevision")]
public sealed class CaseRevisionNode
{
    private readonly CaseRevision _revision;

    internal CaseRevisionNode(CaseRevision revision) => _revision = revision;

    /// <summary>The number of the change among those of the case, from 1.</summary>
    public int Revision => _revision.Change.Revision;

    /// <summary>The time of the change, in UTC.</summary>
    public DateTimeOffset At => _revision.Version.LoadedAt;

    /// <summary>The author: the name of the key or token that an edit came with, or `seed` for a load.</summary>
    public string By => _revision.Version.By;

    /// <summary>The kind of the change.</summary>
    public ChangeKind Kind => _revision.Change.Kind;

    /// <summary>The reason that the author gave.</summary>
    public string Reason => _revision.Version.Reason;

    /// <summary>The version of the data that began with the change.</summary>
    public string DataVersion => _revision.Version.Version;

    /// <summary>
    /// The properties that have another value since the change. Empty unless the case was changed, or if its content was not recorded then.
    /// </summary>
    [ListSize(11)]
    public IReadOnlyList<FieldChange> Changes => _revision.Changes;
}
