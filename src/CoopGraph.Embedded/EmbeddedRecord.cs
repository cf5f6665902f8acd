using CoopGraph.Curation;
using CoopGraph.Embedded.Sqlite;
using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Storage;

namespace CoopGraph.Embedded;

/// <summary>The record of changes in the file of the embedded store.</summary>
/// <param name="file">The file.</param>
internal sealed class EmbeddedRecord(SqliteFile file) : IGraphRecord
{
    // Pages of one version are asked for one after the other.
    private volatile KnownLog? _known;

    public ValueTask<Page<CaseChange>> AskAsync(ChangesQuestion question, long generation, CancellationToken cancellation)
    {
        var known = _known;
        if (known?.Generation != generation)
            _known = known = new(generation, new ChangeLog(file.Read(connection => GraphTables.ReadChanges(connection, generation))));
        return new(known.Log.Cut(question));
    }

    public ValueTask<IReadOnlyList<Page<CaseRevision>>> AskAsync(RevisionsQuestion question, long generation, CancellationToken cancellation) => new(file.Read(connection =>
    {
        var versions = GraphTables.ReadVersions(connection);
        return (IReadOnlyList<Page<CaseRevision>>)[.. question.CaseIds.Select(id => question.Cut(
            Revisions.Of(GraphTables.ReadChangesOf(connection, id, generation), GraphTables.ReadContentsOf(connection, id), versions)))];
    }));

    private sealed record KnownLog(long Generation, ChangeLog Log);
}
