namespace CoopGraph.Embedded.Sqlite;

/// <summary>The tables of the file. Days are ISO 8601 text; enumerations are their members' names.</summary>
internal static class Schema
{
    /// <summary>The mark of CoopGraph's files (PRAGMA application_id): "Coop" in ASCII.</summary>
    public const int ApplicationId = 0x436F6F70;

    /// <summary>The version of the tables (PRAGMA user_version).</summary>
    public const int Version = 1;

    public const string Create =
        """
        CREATE TABLE meta (
          key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        CREATE TABLE source (
          position INTEGER PRIMARY KEY, name TEXT NOT NULL, used_for TEXT NOT NULL, licence TEXT NOT NULL) STRICT;
        CREATE TABLE unit (
          code INTEGER NOT NULL, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, level TEXT NOT NULL, kind TEXT NOT NULL,
          valid_from TEXT, valid_from_precision TEXT, valid_to TEXT, valid_to_precision TEXT,
          latitude REAL, longitude REAL, location_basis TEXT,
          UNIQUE (code, valid_from)) STRICT;
        CREATE TABLE containment (
          parent INTEGER NOT NULL, child INTEGER NOT NULL, valid_from TEXT, valid_to TEXT) STRICT;
        CREATE TABLE border (
          first INTEGER NOT NULL, second INTEGER NOT NULL, valid_from TEXT, valid_to TEXT, CHECK (first < second)) STRICT;
        CREATE TABLE change (
          position INTEGER PRIMARY KEY, happened_on TEXT NOT NULL, precision TEXT NOT NULL, kind TEXT NOT NULL,
          code INTEGER NOT NULL, successors TEXT NOT NULL, note TEXT NOT NULL) STRICT;
        CREATE TABLE cooperation (
          case_id TEXT PRIMARY KEY, title TEXT NOT NULL, date TEXT, date_basis TEXT,
          mechanism TEXT NOT NULL, issue_area TEXT NOT NULL, arranged_by INTEGER,
          amount_rmb TEXT, amount_period TEXT, note TEXT,
          source_title TEXT NOT NULL, source_url TEXT, evidence TEXT NOT NULL, confidence TEXT NOT NULL,
          provenance TEXT NOT NULL) STRICT;
        CREATE TABLE party (
          case_id TEXT NOT NULL REFERENCES cooperation ON DELETE CASCADE, position INTEGER NOT NULL,
          code INTEGER NOT NULL, role TEXT NOT NULL,
          PRIMARY KEY (case_id, position)) STRICT;
        """;
}
