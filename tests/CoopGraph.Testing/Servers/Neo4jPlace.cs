namespace CoopGraph.Testing.Servers;

/// <summary>Finds a Neo4j for tests.</summary>
internal static class Neo4jPlace
{
    /// <summary>The environment variable with the address of a server to use, such as http://127.0.0.1:7474.</summary>
    public const string Variable = "COOPGRAPH_TEST_NEO4J";

    /// <summary>The server that the environment names; null where it names none.</summary>
    public static Uri? Given { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? new Uri(text, UriKind.Absolute) : null;

    /// <summary>The reason why no server can be started; null where one can.</summary>
    public static string? NotStartable { get; } = FindOut();

    /// <summary>A program in the folder of the one that starts servers.</summary>
    public static string Script(string name) => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "neo4j", name));

    /// <summary>Has the test reported as skipped, with the reason, where no server can be started.</summary>
    public static void SkipIfNotStartable() => Skip.If(NotStartable is not null, NotStartable);

    private static string? FindOut()
    {
        if (OperatingSystem.IsWindows())
            return "Neo4j is started by a script for bash.";
        if (!File.Exists(Script("start")))
            return $"Neo4j is not there: no ../shared/neo4j/start beside the repository, and {Variable} is not set.";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Any(folder => File.Exists(Path.Combine(folder, "java"))) ? null : "Neo4j needs Java 17, and there is no java on PATH.";
    }
}
