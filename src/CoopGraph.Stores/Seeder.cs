using CoopGraph.Embedded;
using CoopGraph.History;
using CoopGraph.Seeding;
using CoopGraph.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CoopGraph.Stores;

/// <summary>Loads the seed into the store.</summary>
public sealed partial class Seeder(
    ICoopGraphStore store,
    IOptions<SeedOptions> options,
    IOptions<EmbeddedStoreOptions> embedded,
    IHostEnvironment environment,
    IVersionSignal signal,
    ILogger<Seeder> log)
{
    private const int MostKeptLogged = 20;

    /// <summary>Loads the seed, unless the store already contains exactly this seed.</summary>
    /// <exception cref="SeedException">The seed breaks a rule.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be written or reached.</exception>
    public async Task<LoadOutcome> LoadAsync(CancellationToken cancellation)
    {
        if (await ReadAsync(cancellation) is not { } data)
            return LoadOutcome.Unchanged;
        GiveBackMemory();
        var outcome = await store.LoadAsync(data, cancellation);
        if (outcome != LoadOutcome.Unchanged)
        {
            LogLoaded(data.Units.Units.Count, data.Cooperations.Count, outcome.Kind);
            signal.Raise();
        }

        foreach (var kept in outcome.Kept.Take(MostKeptLogged))
            LogKept(kept);
        if (outcome.Kept.Count > MostKeptLogged)
            LogMoreKept(outcome.Kept.Count - MostKeptLogged);
        return outcome;
    }

    /// <summary>
    /// Loads the seed if the settings say so, and opens the store, so that errors appear now and not at the first question.
    /// </summary>
    /// <exception cref="SeedException">The seed breaks a rule.</exception>
    /// <exception cref="StoreUnavailableException">The store contains no data, or cannot be written or reached.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        if (options.Value.OnStart && !embedded.Value.ReadOnly)
            await LoadAsync(cancellation);
        var graph = await store.OpenAsync(cancellation);
        LogOpened(graph.Dataset.Version, graph.Dataset.CasesByProvenance.Values.Sum());
    }

    // The bytes of the files end with this method: while the store is loaded, they would double its memory.
    private async Task<GraphData?> ReadAsync(CancellationToken cancellation)
    {
        var ownCases = string.IsNullOrWhiteSpace(options.Value.CasesFolder) ? null : Path.GetFullPath(options.Value.CasesFolder, environment.ContentRootPath);
        var seed = SeedReader.Open(Path.GetFullPath(options.Value.Folder, environment.ContentRootPath), options.Value.Synthetic, ownCases);
        // Compared before anything is parsed. A read-only store refuses every load, also one that would change nothing.
        return !embedded.Value.ReadOnly && await store.HoldsAsync(seed.Fingerprint, cancellation) ? null : seed.Read();
    }

    // Parsing leaves more than it returns. The runtime would collect it only when the load has allocated as much again, which matters to a
    // container with little memory; a load takes longer than this by far.
    private static void GiveBackMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    [LoggerMessage(LogLevel.Information, "Loaded {Units} unit versions and {Cases} cases from the seed: {Outcome}.")]
    private partial void LogLoaded(int units, int cases, LoadKind outcome);

    [LoggerMessage(LogLevel.Warning, "{Kept}")]
    private partial void LogKept(KeptCase kept);

    [LoggerMessage(LogLevel.Warning, "{Count} more cases stay as curators left them.")]
    private partial void LogMoreKept(int count);

    [LoggerMessage(LogLevel.Information, "Data version {Version} with {Cases} cases is open.")]
    private partial void LogOpened(string version, int cases);
}
