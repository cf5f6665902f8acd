namespace CoopGraph.Embedded.Sqlite;

/// <summary>The tables of the file. Days are ISO 8601 text; times are milliseconds since 1970-01-01T00:00:00Z;
/// enumerations are their members' names.</summary>
internal static class Schema
{
    /// <summary>The mark of CoopGraph's files (PRAGMA application_id): "Coop" in ASCII.</summary>
    public const int ApplicationId = 0x436F6F70;

    /// <summary>The version of the tables (PRAGMA user_version). A later version only adds tables and columns.</summary>
    public const int Version = 4;

    /// <summary>The tables of attributes.</summary>
    private const string CreateAttributes =
        """
        CREATE TABLE IF NOT EXISTS poor_listing (
          code INTEGER NOT NULL, list TEXT NOT NULL, from_year INTEGER NOT NULL, to_year INTEGER, exit_year INTEGER,
          source TEXT NOT NULL, note TEXT) STRICT;
        CREATE TABLE IF NOT EXISTS population (
          code INTEGER NOT NULL, year INTEGER NOT NULL, people INTEGER NOT NULL, source TEXT NOT NULL, note TEXT,
          UNIQUE (code, year)) STRICT;
        CREATE TABLE IF NOT EXISTS region_member (
          code INTEGER NOT NULL, region TEXT NOT NULL, name TEXT NOT NULL, from_year INTEGER, to_year INTEGER,
          source TEXT NOT NULL, UNIQUE (code, region)) STRICT;
        """;

    /// <summary>
    /// The tables of scheduled reports, which no load of data touches. Times are milliseconds since 1970; heartbeats are by this machine's
    /// clock, other times as the caller gives them.
    /// </summary>
    private const string CreateReportRuns =
        """
        CREATE TABLE IF NOT EXISTS report_schedule (
          name TEXT PRIMARY KEY, timing TEXT NOT NULL, since INTEGER NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS report_run (
          schedule TEXT NOT NULL, fire_time INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, report TEXT NOT NULL, status TEXT NOT NULL,
          owner TEXT, heartbeat INTEGER, attempts INTEGER NOT NULL, started_at INTEGER, finished_at INTEGER,
          row_count INTEGER, byte_count INTEGER, data_version TEXT, outputs TEXT, message TEXT, question TEXT, digest TEXT,
          PRIMARY KEY (schedule, fire_time)) STRICT;
        CREATE INDEX IF NOT EXISTS report_run_newest ON report_run (fire_time DESC, id);
        CREATE TABLE IF NOT EXISTS report_delivery (
          schedule TEXT NOT NULL, fire_time INTEGER NOT NULL, target INTEGER NOT NULL, output TEXT NOT NULL, is_done INTEGER NOT NULL,
          PRIMARY KEY (schedule, fire_time, target),
          FOREIGN KEY (schedule, fire_time) REFERENCES report_run ON DELETE CASCADE) STRICT;
        """;

    /// <summary>The table of the keys of clients, which no load of data touches. A secret is there as its hash only.</summary>
    private const string CreateAccessKeys =
        """

        CREATE TABLE IF NOT EXISTS access_key (
          id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, created_at INTEGER NOT NULL,
          expires_at INTEGER, revoked_at INTEGER, hash TEXT NOT NULL) STRICT;
        """;

    /// <summary>Makes the tables that the file lacks.</summary>
    public const string Create =
        CreateAttributes + HistorySchema.Create +
        "\n" +
        CreateReportRuns + CreateAccessKeys +
        """

        CREATE TABLE IF NOT EXISTS meta (
          key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS source (
          position INTEGER PRIMARY KEY, name TEXT NOT NULL, used_for TEXT NOT NULL, licence TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS policy (
          position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, title_zh TEXT, issuer INTEGER,
          year_from INTEGER NOT NULL, year_to INTEGER, date TEXT, mechanism TEXT, issue_area TEXT, locator TEXT,
          source_title TEXT NOT NULL, source_url TEXT, evidence TEXT NOT NULL, confidence TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS unit (
          code INTEGER NOT NULL, name_zh TEXT NOT NULL, name_en TEXT NOT NULL, level TEXT NOT NULL, kind TEXT NOT NULL,
          valid_from TEXT, valid_from_precision TEXT, valid_to TEXT, valid_to_precision TEXT,
          latitude REAL, longitude REAL, location_basis TEXT,
          UNIQUE (code, valid_from)) STRICT;
        CREATE TABLE IF NOT EXISTS alias (
          position INTEGER PRIMARY KEY, code INTEGER NOT NULL, name TEXT NOT NULL, source TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS containment (
          parent INTEGER NOT NULL, child INTEGER NOT NULL, valid_from TEXT, valid_to TEXT) STRICT;
        CREATE TABLE IF NOT EXISTS border (
          first INTEGER NOT NULL, second INTEGER NOT NULL, valid_from TEXT, valid_to TEXT, CHECK (first < second)) STRICT;
        CREATE TABLE IF NOT EXISTS change (
          position INTEGER PRIMARY KEY, happened_on TEXT NOT NULL, precision TEXT NOT NULL, kind TEXT NOT NULL,
          code INTEGER NOT NULL, successors TEXT NOT NULL, note TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS cooperation (
          case_id TEXT PRIMARY KEY, title TEXT NOT NULL, date TEXT, date_basis TEXT,
          mechanism TEXT NOT NULL, issue_area TEXT NOT NULL, arranged_by INTEGER,
          amount_rmb TEXT, amount_period TEXT, note TEXT,
          source_title TEXT NOT NULL, source_url TEXT, evidence TEXT NOT NULL, confidence TEXT NOT NULL,
          provenance TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS party (
          case_id TEXT NOT NULL REFERENCES cooperation ON DELETE CASCADE, position INTEGER NOT NULL,
          code INTEGER NOT NULL, role TEXT NOT NULL,
          PRIMARY KEY (case_id, position)) STRICT;
        CREATE INDEX IF NOT EXISTS party_of_code ON party (code);
        """;

    /// <summary>
    /// Forgets which seed the file holds, so that the next start loads the seed again and fills tables that an upgrade added. Until then, the
    /// file answers with the data that it has.
    /// </summary>
    public const string ForgetSeed = "UPDATE meta SET value = '0000000000000000000000000000000000000000000000000000000000000000' WHERE key = 'fingerprint';";
}
