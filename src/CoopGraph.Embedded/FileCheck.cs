using System.Text.Json;
using CoopGraph.Archives;
using CoopGraph.Cooperations;
using CoopGraph.Embedded.Sqlite;
using CoopGraph.Units;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded;

/// <summary>
/// Reads all that a data file holds and names its faults: damage that SQLite finds, then rows that CoopGraph cannot read, cases that break a rule,
/// and a record of changes that does not agree with itself. Opening a file reads less: the past, for instance, only when it is asked for.
/// </summary>
internal static class FileCheck
{
    // Who mends a file does not read hundreds.
    private const int MostFaults = 10;

    // Each row is a sentence about a record that cannot be.
    private const string FaultsOfRecord =
        """
        SELECT 'The version ' || v.version || ' says that it changed ' || (v.added + v.changed + v.withdrawn) || ' cases, and ' || count(c.case_id) || ' are recorded.'
          FROM data_version v LEFT JOIN case_change c ON c.generation = v.generation
          GROUP BY v.generation HAVING v.added + v.changed + v.withdrawn <> count(c.case_id)
        UNION ALL
        SELECT 'The case ' || r.case_id || ' has revision ' || r.revision || ', and its last change has ' || max(c.revision) || '.'
          FROM case_record r JOIN case_change c ON c.case_id = r.case_id
          GROUP BY r.case_id HAVING r.revision <> max(c.revision)
        UNION ALL
        SELECT 'The case ' || p.case_id || ' has two contents in version ' || q.since || '.'
          FROM case_past p JOIN case_past q ON q.case_id = p.case_id AND q.until > p.until AND q.since < p.until
        UNION ALL
        SELECT 'The file says that its version is ' || m.value || ', and the newest that is recorded is ' || max(v.generation) || '.'
          FROM meta m, data_version v WHERE m.key = 'generation'
          HAVING count(v.generation) > 0 AND CAST(m.value AS INTEGER) <> max(v.generation)
        """;

    /// <summary>Returns the faults of a file, each as a sentence; none for a file that is whole.</summary>
    public static IReadOnlyList<string> FaultsOf(SqliteFile file) => file.Read(connection =>
    {
        // Rows on damaged pages would only be named a second time.
        string[] damage = [.. OfPages(connection).Take(MostFaults)];
        return (IReadOnlyList<string>)(damage.Length > 0 ? damage : [.. OfData(connection).Take(MostFaults)]);
    });

    private static IEnumerable<string> OfPages(SqliteConnection connection) =>
    [
        .. connection.ReadAll($"PRAGMA integrity_check({MostFaults})", r => r.GetString(0)).Where(line => line != "ok").Select(line => $"SQLite finds: {line.ReplaceLineEndings(" ")}."),
        .. connection.ReadAll("PRAGMA foreign_key_check", r => $"A row of the table {r.GetString(0)} belongs to a row of {r.GetString(2)} that is not there."),
    ];

    private static IEnumerable<string> OfData(SqliteConnection connection) =>
    [
        .. Read("the present data", () => OfCases(connection)),
        .. Read("the versions", () => { GraphTables.ReadVersions(connection); return connection.ReadAll(FaultsOfRecord, r => r.GetString(0)); }),
        .. Read("the changes", () => { GraphTables.ReadChanges(connection, long.MaxValue); return []; }),
        .. connection.ReadAll("SELECT key, content FROM base_data", r => (Key: r.GetString(0), Content: r.GetString(1))).SelectMany(row =>
            Read($"the archived map {row.Key}", () => OfBase(row.Key, row.Content))),
        .. connection.ReadAll("SELECT case_id, until, content FROM case_past", r => (Id: r.GetString(0), Until: r.GetInt64(1), Content: r.GetString(2))).SelectMany(row =>
            Read($"what the case {row.Id} was before version {row.Until}", () => OfPast(row.Id, row.Content))),
    ];

    private static IEnumerable<string> OfCases(SqliteConnection connection)
    {
        if (GraphTables.Generation(connection) == 0)
            return [];
        var data = GraphTables.Read(connection);
        return CooperationRules.Check(data.Cooperations, UnitMap.Of(data.Units))
            .Select(breach => $"The case {data.Cooperations[breach.Row].CaseId} breaks a rule: {breach.Reason}");
    }

    private static string[] OfBase(string key, string content)
    {
        ArchiveJson.ReadBase(content);
        return GraphBase.KeyOf(content) == key ? [] : [$"The archived map {key} is not what it was when it was written."];
    }

    private static string[] OfPast(string id, string content) =>
        ArchiveJson.ReadCase(content).CaseId == id ? [] : [$"What the case {id} was before is that of another case."];

    // A value that no version of CoopGraph wrote: text that is no number, an unknown member, a code that no unit can have.
    private static IEnumerable<string> Read(string what, Func<IEnumerable<string>> read)
    {
        try
        {
            return [.. read()];
        }
        catch (Exception e) when (e is FormatException or JsonException or ArgumentException or InvalidCastException or InvalidOperationException or OverflowException or KeyNotFoundException)
        {
            return [$"CoopGraph cannot read {what}: {e.Message.ReplaceLineEndings(" ")}"];
        }
    }
}
