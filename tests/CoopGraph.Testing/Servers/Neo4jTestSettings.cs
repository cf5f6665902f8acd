namespace CoopGraph.Testing.Servers;

/// <summary>The settings with which CoopGraph runs Neo4j. A test checks that the container file has the same.</summary>
internal static class Neo4jTestSettings
{
    /// <summary>The settings that are given to the server when tests start it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Given = new Dictionary<string, string>
    {
        ["db.transaction.timeout"] = "30s",
        ["db.lock.acquisition.timeout"] = "10s",
    };

    /// <summary>The settings that the start script adds by itself.</summary>
    public static readonly IReadOnlyDictionary<string, string> OfTheScript = new Dictionary<string, string>
    {
        ["server.http_enabled_modules"] = "QUERY_API_ENDPOINTS",
        ["dbms.security.allow_csv_import_from_file_urls"] = "false",
        ["dbms.usage_report.enabled"] = "false",
    };
}
