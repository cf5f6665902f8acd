using CoopGraph.History;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Loading;

/// <summary>A version of the data and the changes that it makes to the cases, as rows for the graph.</summary>
internal static class HistoryRows
{
    /// <summary>Returns the row of a version (<c>load-version.cypher</c>).</summary>
    public static Dictionary<string, object?> Of(LoadedVersion version) => new()
    {
        ["generation"] = version.Generation,
        ["loadedAt"] = version.LoadedAt.ToUnixTimeMilliseconds(),
        ["added"] = version.Added,
        ["changed"] = version.Changed,
        ["withdrawn"] = version.Withdrawn,
    };

    /// <summary>Returns the row of a change (<c>load-case-changes.cypher</c>).</summary>
    public static object?[] Of(CaseChange change) =>
    [
        ChangeKey.Of(change), change.Generation, change.CaseId, change.Kind.ToGraph(), change.Title, change.Provenance.ToGraph(), change.Fields.ToArray(),
    ];
}
