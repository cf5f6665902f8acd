using System.Text.Json;
using CoopGraph.Curation;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Editing;

/// <summary>The keys by which edits are known again, in the transaction of an edit.</summary>
internal static class EditKeys
{
    /// <summary>Returns the edit that was applied with the key of a request; null if none was, or it is too old.</summary>
    public static async Task<KnownEdit?> FindAsync(
        INeo4jTransaction transaction, EditRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?>
        {
            ["author"] = request.By,
            ["key"] = request.Key!.Value,
            ["oldest"] = (now - IdempotencyKey.KnownFor).ToUnixTimeMilliseconds(),
        };
        var found = await transaction.RunAsync(StatementFile.Read("edit-find-key"), parameters, cancellation);
        return found.Rows is [[var digest, var version, var generation, var cases]]
            ? new(digest.GetString()!, version.GetString()!, generation.GetInt64(), JsonSerializer.Deserialize<KnownEdit.KnownCase[]>(cases.GetString()!)!)
            : null;
    }

    /// <summary>Records the key of an edit, and forgets keys that are too old.</summary>
    public static Task WriteAsync(
        INeo4jTransaction transaction, EditRequest request, RecordedEdit edit, EditOutcome.Applied outcome, CancellationToken cancellation)
    {
        var at = edit.Version.LoadedAt;
        var parameters = new Dictionary<string, object?>
        {
            ["author"] = request.By,
            ["key"] = request.Key!.Value,
            ["digest"] = request.Key.Digest,
            ["served"] = edit.Version.Version,
            ["generation"] = edit.Version.Generation,
            ["cases"] = JsonSerializer.Serialize(KnownEdit.CasesOf(outcome)),
            ["at"] = at.ToUnixTimeMilliseconds(),
            ["oldest"] = (at - IdempotencyKey.KnownFor).ToUnixTimeMilliseconds(),
        };
        return transaction.RunAsync(StatementFile.Read("edit-record-key"), parameters, cancellation);
    }
}
