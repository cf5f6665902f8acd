using CoopGraph.Cooperations;
using CoopGraph.History;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded.Sqlite;

/// <summary>Reads and writes the versions of the data and the changes to the cases. Nothing that is recorded is changed or removed again.</summary>
internal static partial class GraphTables
{
    /// <summary>Returns the recorded versions, the newest first.</summary>
    public static IReadOnlyList<LoadedVersion> ReadVersions(SqliteConnection connection) => connection.ReadAll(
        "SELECT generation, version, loaded_at, added, changed, withdrawn FROM data_version ORDER BY generation DESC",
        r => new LoadedVersion(r.GetInt64(0), r.GetString(1), r.Time(2)!.Value, r.GetInt32(3), r.GetInt32(4), r.GetInt32(5)));

    /// <summary>Returns the changes up to a version, by version and case id.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="generation">The generation of the version, inclusive.</param>
    public static IReadOnlyList<CaseChange> ReadChanges(SqliteConnection connection, long generation) => connection.ReadAll(
        "SELECT generation, case_id, kind, title, provenance, fields FROM case_change WHERE generation <= $generation ORDER BY generation, case_id",
        r => new CaseChange(
            r.GetInt64(0), r.GetString(1), r.Member<ChangeKind>(2), r.GetString(3), r.Member<Provenance>(4), r.GetString(5).Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        ("$generation", generation));

    private static void WriteHistory(SqliteConnection connection, RecordedLoad load)
    {
        connection.ExecuteForEach(
            "INSERT INTO data_version VALUES ($1, $2, $3, $4, $5, $6)",
            [load.Version],
            version => [version.Generation, version.Version, Number(version.LoadedAt), version.Added, version.Changed, version.Withdrawn]);
        connection.ExecuteForEach(
            "INSERT INTO case_change VALUES ($1, $2, $3, $4, $5, $6)",
            load.Changes,
            change => [change.Generation, change.CaseId, change.Kind.ToString(), change.Title, change.Provenance.ToString(), string.Join(' ', change.Fields)]);
        connection.ExecuteForEach(
            "INSERT INTO case_record VALUES ($1, $2, $3)",
            load.Cases.Where(one => one.Record is not null),
            one => [one.CaseId, Number(one.Record!.RecordedAt), Number(one.Record.ChangedAt)]);
    }

    // Thousands of cases have the times of one load.
    private static Func<SqliteDataReader, CaseRecord?> RecordReader()
    {
        Dictionary<(long? RecordedAt, long ChangedAt), CaseRecord> known = [];
        return r =>
        {
            if (r.Time(CaseColumns + 1) is not { } changedAt)
                return null;
            var recordedAt = r.Time(CaseColumns);
            var key = (recordedAt?.ToUnixTimeMilliseconds(), changedAt.ToUnixTimeMilliseconds());
            if (!known.TryGetValue(key, out var record))
                known[key] = record = new(recordedAt, changedAt);
            return record;
        };
    }

    private static long? Number(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();
}
