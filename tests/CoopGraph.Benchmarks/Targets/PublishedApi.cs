using System.Diagnostics;

namespace CoopGraph.Benchmarks.Targets;

/// <summary>The service as it is published, with machine code, in a folder of its own that is deleted at the end.</summary>
internal sealed class PublishedApi : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coopgraph-published-").FullName;

    private PublishedApi()
    {
    }

    /// <summary>Publishes it. Called in the root of the repository.</summary>
    public static async Task<PublishedApi> MakeAsync()
    {
        var published = new PublishedApi();
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine("src", "CoopGraph.Api"), "--configuration", "Release", "--output", Path.Combine(published._folder, "app"), "--verbosity", "quiet"]))!;
        await publish.WaitForExitAsync();
        if (publish.ExitCode == 0)
            return published;
        published.Dispose();
        throw new InvalidOperationException($"dotnet publish ended with {publish.ExitCode}.");
    }

    /// <summary>Starts it over one data file, which the first start fills, and does not wait.</summary>
    public ServerProcess Launch() => ServerProcess.Launch(address => new ProcessStartInfo("dotnet", ["CoopGraph.Api.dll"])
    {
        WorkingDirectory = Path.Combine(_folder, "app"),
        Environment = { ["ASPNETCORE_URLS"] = address.ToString(), ["Embedded__DataFile"] = Path.Combine(_folder, "graph.db") },
    });

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
