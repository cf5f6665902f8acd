using CoopGraph.Archives;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded.Sqlite;

/// <summary>Reads the versions of the data, the changes to the cases, and what the cases were before. The caller holds the transaction.</summary>
internal static partial class GraphTables
{
    private const string ChangeColumns = "generation, case_id, kind, title, provenance, fields, revision";

    /// <summary>Returns the recorded versions after one of them, the newest first.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="after">The generation of the version, exclusive; 0 for all versions.</param>
    public static IReadOnlyList<LoadedVersion> ReadVersions(SqliteConnection connection, long after = 0) => connection.ReadAll(
        "SELECT generation, version, loaded_at, added, changed, withdrawn, author, reason FROM data_version WHERE generation > $after ORDER BY generation DESC",
        r => new LoadedVersion(
            r.GetInt64(0), r.GetString(1), r.Time(2)!.Value, r.GetInt32(3), r.GetInt32(4), r.GetInt32(5), r.GetString(6), r.GetString(7)),
        ("$after", after));

    /// <summary>Returns the key of the base of a version; null if it was not archived.</summary>
    public static string? ReadBaseKey(SqliteConnection connection, long generation) => connection.ReadAll(
        "SELECT base FROM data_version WHERE generation = $generation", r => r.Text(0), ("$generation", generation)) is [var key] ? key : null;

    /// <summary>Returns the first version that was archived; null if none was.</summary>
    public static LoadedVersion? ReadFirstArchived(SqliteConnection connection) => connection.ReadAll(
        "SELECT min(generation) FROM data_version WHERE base IS NOT NULL", r => r.IsDBNull(0) ? 0 : r.GetInt64(0)) is [> 0 and var first]
            ? ReadVersions(connection, first - 1)[^1]
            : null;

    /// <summary>Returns the cases of a version.</summary>
    public static IReadOnlyList<Cooperation> ReadCasesOf(SqliteConnection connection, long generation)
    {
        var unlike = ReadUnlikeNow(connection, generation);
        return [.. ReadCooperations(connection).Where(one => !unlike.ContainsKey(one.CaseId)), .. unlike.Values.OfType<Cooperation>()];
    }

    /// <summary>Returns an archived base.</summary>
    public static GraphBase ReadBase(SqliteConnection connection, string key) => ArchiveJson.ReadBase(connection.ReadAll(
        "SELECT content FROM base_data WHERE key = $key", r => r.GetString(0), ("$key", key))[0]);

    /// <summary>Returns the changes up to a version, by version and case id.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="generation">The generation of the version, inclusive.</param>
    public static IReadOnlyList<CaseChange> ReadChanges(SqliteConnection connection, long generation) => connection.ReadAll(
        $"SELECT {ChangeColumns} FROM case_change WHERE generation <= $generation ORDER BY generation, case_id",
        ReadChangeRow,
        ("$generation", generation));

    /// <summary>Returns the changes of a case up to a version, the oldest first.</summary>
    public static IReadOnlyList<CaseChange> ReadChangesOf(SqliteConnection connection, string caseId, long generation) => connection.ReadAll(
        $"SELECT {ChangeColumns} FROM case_change WHERE case_id = $id AND generation <= $generation ORDER BY generation",
        ReadChangeRow,
        ("$id", caseId),
        ("$generation", generation));

    /// <summary>Returns the contents that a case had, the oldest first, and last the present one if it is in the data.</summary>
    public static IReadOnlyList<Cooperation> ReadContentsOf(SqliteConnection connection, string caseId) =>
    [
        .. connection.ReadAll("SELECT content FROM case_past WHERE case_id = $id ORDER BY until", r => ArchiveJson.ReadCase(r.GetString(0)), ("$id", caseId)),
        .. ReadCooperations(connection, "case_id = $id", ("$id", caseId)),
    ];

    /// <summary>Returns the present content of the cases that changed after a version, by id; null for a case that is not in the data.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="generation">The generation of the version, exclusive.</param>
    public static Dictionary<string, Cooperation?> ReadChanged(SqliteConnection connection, long generation)
    {
        var changed = connection
            .ReadAll("SELECT DISTINCT case_id FROM case_change WHERE generation > $generation", r => r.GetString(0), ("$generation", generation))
            .ToDictionary(id => id, _ => (Cooperation?)null);
        foreach (var one in ReadCooperations(connection, "case_id IN (SELECT case_id FROM case_change WHERE generation > $generation)", ("$generation", generation)))
            changed[one.CaseId] = one;
        return changed;
    }

    /// <summary>Returns the content that cases had in a version and have no longer, by id; null for a case that was not in the data then.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="generation">The generation of the version.</param>
    public static Dictionary<string, Cooperation?> ReadUnlikeNow(SqliteConnection connection, long generation)
    {
        var past = connection
            .ReadAll("SELECT DISTINCT case_id FROM case_change WHERE generation > $generation", r => r.GetString(0), ("$generation", generation))
            .ToDictionary(id => id, _ => (Cooperation?)null);
        var contents = connection.ReadAll(
            "SELECT content FROM case_past WHERE since <= $generation AND until > $generation", r => ArchiveJson.ReadCase(r.GetString(0)), ("$generation", generation));
        foreach (var one in contents)
            past[one.CaseId] = one;
        return past;
    }

    /// <summary>Returns the content in a version of the cases that differ between it and another one, by id; null for a case that is not in it.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="generation">The generation of the version.</param>
    /// <param name="other">The generation of the other version.</param>
    public static Dictionary<string, Cooperation?> ReadUnlike(SqliteConnection connection, long generation, long other)
    {
        const string Between = "SELECT case_id FROM case_change WHERE generation > $first AND generation <= $last";
        (string, object?)[] parameters = [("$first", Math.Min(generation, other)), ("$last", Math.Max(generation, other)), ("$generation", generation)];
        var contents = connection
            .ReadAll(Between.Replace("case_id", "DISTINCT case_id", StringComparison.Ordinal), r => r.GetString(0), parameters[..2])
            .ToDictionary(id => id, _ => (Cooperation?)null);
        var past = connection.ReadAll(
            $"SELECT content FROM case_past WHERE since <= $generation AND until > $generation AND case_id IN ({Between})", r => ArchiveJson.ReadCase(r.GetString(0)), parameters);
        var present = ReadCooperations(
            connection, $"case_id IN ({Between}) AND case_id NOT IN (SELECT case_id FROM case_change WHERE generation > $generation)", parameters);
        foreach (var one in past.Concat(present))
            contents[one.CaseId] = one;
        return contents;
    }

    /// <summary>Returns the cases that are withdrawn, and those of the seed that a curator has changed, by id.</summary>
    public static IReadOnlyDictionary<string, CaseHold> ReadHolds(SqliteConnection connection) => connection
        .ReadAll(
            """
            SELECT c.case_id, max(c.revision), n.case_id IS NULL, h.seed_digest
            FROM case_change c LEFT JOIN cooperation n ON n.case_id = c.case_id LEFT JOIN case_hold h ON h.case_id = c.case_id
            WHERE n.case_id IS NULL OR h.case_id IS NOT NULL
            GROUP BY c.case_id
            """,
            r => (CaseId: r.GetString(0), Hold: new CaseHold(r.GetInt32(1), r.GetBoolean(2), r.Text(3))))
        .ToDictionary(row => row.CaseId, row => row.Hold);

    private static CaseChange ReadChangeRow(SqliteDataReader r) => new(
        r.GetInt64(0),
        r.GetString(1),
        r.Member<ChangeKind>(2),
        r.GetString(3),
        r.Member<Provenance>(4),
        r.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        r.GetInt32(6));

    // Thousands of cases have the times of one load.
    private static Func<SqliteDataReader, CaseRecord?> RecordReader()
    {
        Dictionary<CaseRecord, CaseRecord> known = [];
        return r =>
        {
            if (r.Time(CaseColumns + 1) is not { } changedAt)
                return null;
            var record = new CaseRecord(r.Time(CaseColumns), changedAt, r.GetInt32(CaseColumns + 2), r.GetInt64(CaseColumns + 3));
            if (known.TryGetValue(record, out var same))
                return same;
            known[record] = record;
            return record;
        };
    }
}
