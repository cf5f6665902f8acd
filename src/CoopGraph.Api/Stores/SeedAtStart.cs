using CoopGraph.Embedded;
using CoopGraph.Loading;
using CoopGraph.Questions;
using CoopGraph.Seeding;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Stores;

/// <summary>Loads the seed before the first request is taken, and only where the store does not hold it already.</summary>
internal sealed partial class SeedAtStart(
    ICoopGraphStore store,
    IOptions<SeedOptions> options,
    IOptions<EmbeddedStoreOptions> embedded,
    IHostEnvironment environment,
    ILogger<SeedAtStart> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.OnStart && !embedded.Value.ReadOnly)
        {
            var data = SeedReader.Read(Path.GetFullPath(options.Value.Folder, environment.ContentRootPath));
            var outcome = await store.LoadAsync(data, cancellationToken);
            if (outcome != LoadOutcome.Unchanged)
                LogLoaded(data.Units.Units.Count, data.Cooperations.Count, outcome);
        }

        // Opened here, so that what is wrong with the data is said at start and not at the first question.
        var graph = await store.OpenAsync(cancellationToken);
        LogOpened(graph.Dataset.Version, graph.Dataset.CasesByProvenance.Values.Sum());
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Loaded {Units} unit versions and {Cases} cases from the seed: {Outcome}.")]
    private partial void LogLoaded(int units, int cases, LoadOutcome outcome);

    [LoggerMessage(LogLevel.Information, "Data version {Version} with {Cases} cases is open.")]
    private partial void LogOpened(string version, int cases);
}
