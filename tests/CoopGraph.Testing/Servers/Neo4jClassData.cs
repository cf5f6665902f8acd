using System.Diagnostics;

namespace CoopGraph.Testing.Servers;

/// <summary>
/// The archive of Neo4j's classes as Java has them in memory (class data sharing). A server that is given it starts in about half the time. It
/// is made once in a checkout, by a server that is started and stopped for it. See "Class Data Sharing" in the documentation of Java 17.
/// </summary>
internal static class Neo4jClassData
{
    // Writing the archive takes some seconds after the server has stopped.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly Lazy<Task<string?>> OneForAll = new(FindOrMakeAsync);

    /// <summary>
    /// Options of Java for a server that lives for a short time: with the archive, and without the second compiler, which is worth its work only in a
    /// server that runs for minutes.
    /// </summary>
    public static async Task<string> ShortLivedAsync() =>
        "-XX:TieredStopAtLevel=1" + (await OneForAll.Value is { } archive ? $" -XX:SharedArchiveFile=\"{archive}\"" : "");

    private static async Task<string?> FindOrMakeAsync()
    {
        var archive = Path.Combine(Repository.Root, "artifacts", "neo4j-classes.jsa");
        if (File.Exists(archive))
            return archive;
        var folder = Directory.CreateTempSubdirectory("coopgraph-neo4j-").FullName;
        var made = Path.Combine(folder, "classes.jsa");
        try
        {
            var server = await Neo4jProcess.StartAsync([Path.Combine(folder, "server")], $"-XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit=\"{made}\"");
            await server.StopAsync(Patience);
            Directory.CreateDirectory(Path.GetDirectoryName(archive)!);
            // Another test process may have made it meanwhile.
            File.Move(made, archive, overwrite: true);
            return archive;
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            // Servers start without it, too.
            Trace.WriteLine($"No archive of Neo4j's classes: {e.Message}");
            return null;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
