using CoopGraph.Archives;
using CoopGraph.History;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Loading;

/// <summary>A version of the data and the changes that it makes to the cases, as rows for the graph.</summary>
internal static class HistoryRows
{
    /// <summary>Returns the row of a version (<c>load-version.cypher</c>).</summary>
    /// <param name="version">The version.</param>
    /// <param name="baseKey">The key of its archived base.</param>
    public static Dictionary<string, object?> Of(LoadedVersion version, string? baseKey) => new()
    {
        ["generation"] = version.Generation,
        ["loadedAt"] = version.LoadedAt.ToUnixTimeMilliseconds(),
        ["added"] = version.Added,
        ["changed"] = version.Changed,
        ["withdrawn"] = version.Withdrawn,
        ["by"] = version.By,
        ["reason"] = version.Reason,
        ["baseKey"] = baseKey,
    };

    /// <summary>Returns the row of a change (<c>load-case-changes.cypher</c>).</summary>
    public static object?[] Of(CaseChange change) =>
    [
        ChangeKey.Of(change), change.Generation, change.CaseId, change.Kind.ToGraph(), change.Title, change.Provenance.ToGraph(), change.Fields.ToArray(), change.Revision,
    ];

    /// <summary>Returns the row of an archived content (<c>load-past.cypher</c>).</summary>
    public static object?[] Of(PastCase past) => [past.Content.CaseId, past.Content.Record?.Since ?? 0, past.Until, ArchiveJson.Write(past.Content)];
}
