using System.Globalization;
using System.Text.Json;
using CoopGraph.Curation;
using CoopGraph.History;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded.Sqlite;

/// <summary>Writes edits, and the keys by which they are known again. The caller holds the transaction.</summary>
internal static partial class GraphTables
{
    /// <summary>Returns the greatest number that was given to a curated case.</summary>
    public static long LastCuratedNumber(SqliteConnection connection) =>
        long.Parse(connection.ReadMeta(MetaKeys.CuratedNumber) ?? "0", CultureInfo.InvariantCulture);

    /// <summary>Returns the digest of the content that the seed gave a case that a curator holds; null for any other case.</summary>
    public static string? ReadSeedDigest(SqliteConnection connection, string caseId) => connection.ReadAll(
        "SELECT seed_digest FROM case_hold WHERE case_id = $id", r => r.GetString(0), ("$id", caseId)) is [var digest] ? digest : null;

    /// <summary>Writes the version that an edit makes.</summary>
    public static void Write(SqliteConnection connection, RecordedEdit edit)
    {
        var version = edit.Version;
        connection.ExecuteForEach(InsertVersion, [version], one => ValuesOf(one, ReadBaseKey(connection, one.Generation - 1)));
        connection.ExecuteForEach(InsertChange, edit.Changes, change => ValuesOf(change.Change));
        WritePast(connection, edit.Changes.Where(change => change.Before is not null).Select(change => new PastCase(change.Before!, version.Generation)));
        connection.ExecuteForEach("DELETE FROM cooperation WHERE case_id = $1", edit.Changes, change => [change.Change.CaseId]);
        Cooperations.Cooperation[] present = [.. edit.Changes.Select(change => change.After).OfType<Cooperations.Cooperation>()];
        WriteCooperations(connection, present);
        connection.ExecuteForEach(InsertRecord, present, one => ValuesOf(one.CaseId, one.Record!));
        connection.ExecuteForEach(
            "INSERT OR REPLACE INTO case_hold VALUES ($1, $2)",
            edit.Changes.Where(change => change.SeedDigest is not null),
            change => [change.Change.CaseId, change.SeedDigest]);
        connection.ExecuteForEach(
            "INSERT OR REPLACE INTO meta VALUES ($1, $2)",
            [(MetaKeys.Generation, version.Generation), (MetaKeys.CuratedNumber, edit.LastCuratedNumber)],
            row => [row.Item1, row.Item2.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>Records the key of an edit, and forgets keys that are too old.</summary>
    public static void WriteKey(SqliteConnection connection, EditRequest request, RecordedEdit edit, EditOutcome.Applied outcome)
    {
        var at = edit.Version.LoadedAt;
        connection.Execute("DELETE FROM edit_key WHERE at < $oldest", ("$oldest", Number(at - IdempotencyKey.KnownFor)));
        connection.ExecuteForEach(
            "INSERT INTO edit_key VALUES ($1, $2, $3, $4, $5, $6)",
            [request.Key!],
            key => [request.By, key.Value, key.Digest, Number(at), edit.Version.Generation, JsonSerializer.Serialize(KnownEdit.CasesOf(outcome))]);
    }

    /// <summary>Returns the edit that was applied with a key; null if none was, or it is too old.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="request">The edit, with its key.</param>
    /// <param name="oldest">The time before which keys are forgotten.</param>
    public static KnownEdit? ReadKey(SqliteConnection connection, EditRequest request, DateTimeOffset oldest) => connection.ReadAll(
        """
        SELECT k.digest, v.version, k.generation, k.cases FROM edit_key k JOIN data_version v ON v.generation = k.generation
        WHERE k.author = $author AND k.key = $key AND k.at >= $oldest
        """,
        r => new KnownEdit(r.GetString(0), r.GetString(1), r.GetInt64(2), JsonSerializer.Deserialize<KnownEdit.KnownCase[]>(r.GetString(3))!),
        ("$author", request.By),
        ("$key", request.Key!.Value),
        ("$oldest", Number(oldest))) is [var known] ? known : null;
}
