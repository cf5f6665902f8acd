using System.Diagnostics;

namespace CoopGraph.Benchmarks.Http;

/// <summary>
/// Other GraphQL servers, from the folder <c>peers</c> of this project. Node and npm must be on the path; the packages are installed at first use.
/// </summary>
internal static class Peers
{
    private static string Folder => Path.GetFullPath(Path.Combine("tests", "CoopGraph.Benchmarks", "peers"));

    /// <summary>Starts mercurius with the data of a running API.</summary>
    /// <param name="api">The address of its GraphQL endpoint.</param>
    public static Task<ServerProcess> MercuriusAsync(Uri api) => StartAsync("mercurius.mjs", api.ToString());

    /// <summary>Starts @neo4j/graphql over the data that an API has loaded into Neo4j.</summary>
    /// <param name="bolt">The address of the Neo4j's Bolt port.</param>
    public static Task<ServerProcess> Neo4jGraphQLAsync(string bolt) => StartAsync("neo4j-graphql.mjs", bolt);

    private static async Task<ServerProcess> StartAsync(string script, string data)
    {
        await InstallAsync();
        return await ServerProcess.StartAsync(address => new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(Folder, script), $"{address.Port}", data },
            WorkingDirectory = Folder,
        }, "ready");
    }

    private static async Task InstallAsync()
    {
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            return;
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts"]) { WorkingDirectory = Folder, RedirectStandardOutput = true })!;
        await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci in {Folder} ended with {npm.ExitCode}.");
    }
}
