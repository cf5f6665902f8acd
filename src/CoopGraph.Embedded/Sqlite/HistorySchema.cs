using Microsoft.Data.Sqlite;

namespace CoopGraph.Embedded.Sqlite;

/// <summary>The tables of the versions of the data, of the changes that each made to the cases, and of what cases were before.</summary>
internal static class HistorySchema
{
    /// <summary>Makes the tables that the file lacks.</summary>
    public const string Create =
        """

        CREATE TABLE IF NOT EXISTS base_data (
          key TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS data_version (
          generation INTEGER PRIMARY KEY, version TEXT NOT NULL UNIQUE, loaded_at INTEGER NOT NULL,
          added INTEGER NOT NULL, changed INTEGER NOT NULL, withdrawn INTEGER NOT NULL,
          author TEXT NOT NULL DEFAULT 'seed', reason TEXT NOT NULL DEFAULT 'The seed was loaded.', base TEXT REFERENCES base_data) STRICT;
        CREATE TABLE IF NOT EXISTS case_change (
          generation INTEGER NOT NULL REFERENCES data_version, case_id TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
          provenance TEXT NOT NULL, fields TEXT NOT NULL, revision INTEGER NOT NULL DEFAULT 1,
          PRIMARY KEY (generation, case_id)) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS case_change_of_case ON case_change (case_id, generation);
        CREATE TABLE IF NOT EXISTS case_record (
          case_id TEXT PRIMARY KEY REFERENCES cooperation ON DELETE CASCADE, recorded_at INTEGER, changed_at INTEGER NOT NULL,
          revision INTEGER NOT NULL DEFAULT 1, since INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE TABLE IF NOT EXISTS case_past (
          case_id TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL, content TEXT NOT NULL,
          PRIMARY KEY (case_id, until)) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS case_hold (
          case_id TEXT PRIMARY KEY, seed_digest TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS edit_key (
          author TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL, at INTEGER NOT NULL, generation INTEGER NOT NULL, cases TEXT NOT NULL,
          PRIMARY KEY (author, key)) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS edit_key_by_age ON edit_key (at);
        """;

    private static readonly (string Table, string Column, string Definition)[] LaterColumns =
    [
        ("data_version", "author", "TEXT NOT NULL DEFAULT 'seed'"),
        ("data_version", "reason", "TEXT NOT NULL DEFAULT 'The seed was loaded.'"),
        ("data_version", "base", "TEXT REFERENCES base_data"),
        ("case_change", "revision", "INTEGER NOT NULL DEFAULT 1"),
        ("case_record", "revision", "INTEGER NOT NULL DEFAULT 1"),
        ("case_record", "since", "INTEGER NOT NULL DEFAULT 0"),
    ];

    // A case that was there before changes were recorded has a first revision that no row describes.
    private const string NumberRevisions =
        """
        UPDATE case_change SET revision = (
          SELECT count(*) FROM case_change AS earlier WHERE earlier.case_id = case_change.case_id AND earlier.generation <= case_change.generation)
          + (SELECT first.kind <> 'Added' FROM case_change AS first WHERE first.case_id = case_change.case_id ORDER BY first.generation LIMIT 1);
        UPDATE case_record SET (revision, since) = (
          SELECT revision, generation FROM case_change WHERE case_change.case_id = case_record.case_id ORDER BY generation DESC LIMIT 1)
          WHERE EXISTS (SELECT 1 FROM case_change WHERE case_change.case_id = case_record.case_id);
        """;

    /// <summary>Completes the tables of a file of an earlier version. The caller holds the transaction.</summary>
    public static void Upgrade(SqliteConnection connection)
    {
        var missing = LaterColumns.Where(later => IsThere(connection, later.Table, null) && !IsThere(connection, later.Table, later.Column)).ToArray();
        foreach (var (table, column, definition) in missing)
            connection.Execute($"ALTER TABLE {table} ADD COLUMN {column} {definition}");
        if (missing.Any(later => later.Table == "case_change"))
            connection.Execute("CREATE INDEX IF NOT EXISTS case_change_of_case ON case_change (case_id, generation);" + NumberRevisions);
    }

    private static bool IsThere(SqliteConnection connection, string table, string? column) => connection.ReadAll(
        "SELECT 1 FROM pragma_table_info($table) WHERE $column IS NULL OR name = $column", _ => true, ("$table", table), ("$column", column)) is not [];
}
