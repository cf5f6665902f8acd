using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Reading;

/// <summary>Reads the recorded versions of the data, and the changes to the cases.</summary>
internal static class HistoryReader
{
    /// <summary>The properties of a change that <see cref="Read(JsonElement)"/> needs, as an expression.</summary>
    /// <param name="c">The variable of the change.</param>
    public static string Projection(string c) => $"[{c}.generation, {c}.caseId, {c}.kind, {c}.title, {c}.provenance, {c}.fields, {c}.revision]";

    /// <summary>Reads a change.</summary>
    public static CaseChange Read(JsonElement row) => new(
        row[0].GetInt64(),
        row[1].GetString()!,
        GraphNames.FromGraph<ChangeKind>(row[2].GetString()!),
        row[3].GetString()!,
        GraphNames.FromGraph<Provenance>(row[4].GetString()!),
        [.. row[5].EnumerateArray().Select(field => field.GetString()!)],
        row[6].GetInt32());

    /// <summary>Returns the versions up to one of them, the newest first.</summary>
    /// <param name="client">The server.</param>
    /// <param name="version">The version, inclusive; null for none.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="after">The generation after which versions are returned; 0 for all.</param>
    public static async Task<IReadOnlyList<ArchivedVersion>> ReadVersionsAsync(
        INeo4jClient client, string? version, CancellationToken cancellation, long after = 0)
    {
        var range = new Dictionary<string, object?> { ["generation"] = DataVersion.GenerationOf(version), ["after"] = after };
        return Read(await client.ReadAsync(StatementFile.Read("read-versions"), range, null, cancellation));
    }

    /// <summary>Reads the versions of <c>read-versions.cypher</c>.</summary>
    public static IReadOnlyList<ArchivedVersion> Read(Neo4jResult found) =>
    [
        .. found.Rows.Select(row => new ArchivedVersion(
            new(
                row[0].GetInt64(),
                row[1].GetString()!,
                DateTimeOffset.FromUnixTimeMilliseconds(row[2].GetInt64()),
                row[3].GetInt32(),
                row[4].GetInt32(),
                row[5].GetInt32(),
                row[6].GetString() ?? LoadedVersion.Seed,
                row[7].GetString() ?? LoadedVersion.Loaded),
            row[8].GetString())),
    ];
}

/// <summary>A recorded version, with the key of its archived base.</summary>
/// <param name="Version">The version.</param>
/// <param name="BaseKey">The key; null if the base was not archived.</param>
internal sealed record ArchivedVersion(LoadedVersion Version, string? BaseKey);
