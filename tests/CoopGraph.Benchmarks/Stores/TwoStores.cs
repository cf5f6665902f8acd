using System.Diagnostics;
using System.Globalization;
using CoopGraph.Seeding;
using CoopGraph.Synthesis;
using CoopGraph.Units;

namespace CoopGraph.Benchmarks.Stores;

/// <summary>Two services with the seed and the same generated cases, one over each store. Neither gives an answer that it gave before.</summary>
internal sealed class TwoStores : IAsyncDisposable
{
    private readonly SeedCopy _seed;
    private readonly ServerProcess _embedded;
    private readonly ServerProcess _neo4j;

    private TwoStores(SeedCopy seed, ServerProcess embedded, ServerProcess neo4j) => (_seed, _embedded, _neo4j) = (seed, embedded, neo4j);

    /// <summary>The endpoint of the service over the embedded store.</summary>
    public Uri Embedded => new(_embedded.Address, "graphql");

    /// <summary>The endpoint of the service over Neo4j.</summary>
    public Uri Neo4j => new(_neo4j.Address, "graphql");

    /// <summary>A sentence on the most memory that each has used so far.</summary>
    public string Memory => $"Most memory: embedded {_embedded.PeakMegabytes} MB, Neo4j {_neo4j.PeakMegabytes} MB";

    /// <summary>Starts both, and prints what the start took.</summary>
    /// <param name="neo4j">The address of a Neo4j without a password. Its data are replaced.</param>
    /// <param name="cases">The number of generated cases.</param>
    public static async Task<TwoStores> StartAsync(string neo4j, int cases)
    {
        var map = UnitMap.Of(SeedReader.ReadUnits(Path.Combine(AppContext.BaseDirectory, "seed")));
        var seed = new SeedCopy(writer => CaseFileWriter.Write(writer, ["Synthetic cases, drawn for a benchmark."], SyntheticCases.Draw(map, cases, seed: 1), map));
        var file = Path.Combine(seed.Folder, "embedded.db");
        ServerProcess? embedded = null;
        try
        {
            embedded = await StartAsync("embedded", seed.Folder, new() { ["Embedded__DataFile"] = file });
            return new(seed, embedded, await StartAsync("Neo4j", seed.Folder, new() { ["Store"] = "Neo4j", ["Neo4j__Uri"] = neo4j, ["Cache__Enabled"] = "false" }));
        }
        catch
        {
            // One that does not start leaves the other to nobody.
            if (embedded is not null)
                await embedded.DisposeAsync();
            seed.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _neo4j.DisposeAsync();
        await _embedded.DisposeAsync();
        _seed.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(string name, string seed, Dictionary<string, string> settings)
    {
        settings["Seed__Folder"] = seed;
        settings["Seed__Synthetic"] = "true";
        settings["GraphQL__Answers__Bytes"] = "0";
        var clock = Stopwatch.StartNew();
        var api = await ServerProcess.StartAsync("CoopGraph.Api.dll", "health/ready", settings);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name}: {clock.Elapsed.TotalSeconds:F0} s from start to ready with loading, at most {api.PeakMegabytes} MB, {api.CpuTime.TotalSeconds:F0} s of CPU\n"));
        return api;
    }
}
