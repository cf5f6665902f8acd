using CoopGraph.Archives;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.History;
using CoopGraph.Storage;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded.Sqlite;

/// <summary>Writes the versions of the data and the changes to the cases. Nothing that is recorded is changed or removed again.</summary>
internal static partial class GraphTables
{
    private const string InsertVersion = "INSERT INTO data_version VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    private const string InsertChange = "INSERT INTO case_change VALUES ($1, $2, $3, $4, $5, $6, $7)";
    private const string InsertRecord = "INSERT INTO case_record VALUES ($1, $2, $3, $4, $5)";
    private const string InsertPast = "INSERT INTO case_past VALUES ($1, $2, $3, $4)";

    /// <summary>Archives contents that cases have no longer. The caller holds the transaction.</summary>
    public static void WritePast(SqliteConnection connection, IEnumerable<PastCase> past) =>
        connection.ExecuteForEach(InsertPast, past, one => [one.Content.CaseId, one.Content.Record?.Since ?? 0, one.Until, ArchiveJson.Write(one.Content)]);

    private static void WriteHistory(SqliteConnection connection, GraphData data, RecordedLoad load)
    {
        var archived = ArchiveJson.Write(GraphBase.Of(data));
        var key = GraphBase.KeyOf(archived);
        connection.Execute("INSERT OR IGNORE INTO base_data VALUES ($key, $content)", ("$key", key), ("$content", archived));
        connection.ExecuteForEach(InsertVersion, [load.Version], version => ValuesOf(version, key));
        connection.ExecuteForEach(InsertChange, load.Changes, ValuesOf);
        connection.ExecuteForEach(InsertRecord, load.Cases.Where(one => one.Record is not null), one => ValuesOf(one.CaseId, one.Record!));
    }

    private static object?[] ValuesOf(LoadedVersion version, string? key) =>
    [
        version.Generation, version.Version, Number(version.LoadedAt), version.Added, version.Changed, version.Withdrawn, version.By, version.Reason, key,
    ];

    private static object?[] ValuesOf(CaseChange change) =>
    [
        change.Generation, change.CaseId, change.Kind.ToString(), change.Title, change.Provenance.ToString(), string.Join(' ', change.Fields), change.Revision,
    ];

    private static object?[] ValuesOf(string caseId, CaseRecord record) =>
        [caseId, Number(record.RecordedAt), Number(record.ChangedAt), record.Revision, record.Since];

    private static long? Number(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();
}
