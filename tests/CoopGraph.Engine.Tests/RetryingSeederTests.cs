using CoopGraph.Seeding;
using CoopGraph.Storage;
using CoopGraph.Testing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoopGraph.Engine.Tests;

/// <summary>Tests the loading of a store that is a separate server.</summary>
public sealed class RetryingSeederTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_seed_that_is_refused_once_the_server_is_there_is_logged_in_words_and_makes_the_service_not_ready()
    {
        await BreakAsync();
        await using var host = new LateServer(_folder.PathOf(""));
        await host.StartAsync();
        Assert.Equal("The store does not answer.", (await host.HealthAsync()).Description);

        host.Come();
        var health = await Eventually.IsAsync(host.HealthAsync, entry => entry.Description != "The store does not answer.");

        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Equal("The seed was refused, so it is not loaded. The log says what is wrong in it.", health.Description);
        var error = Assert.Single(host.Errors);
        Assert.StartsWith("The seed was refused; trying again. The seed data were not loaded:", error, StringComparison.Ordinal);
        Assert.Contains("sources.csv", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_that_is_mended_is_loaded_without_a_restart()
    {
        await BreakAsync();
        await using var host = new LateServer(_folder.PathOf(""));
        await host.StartAsync();
        host.Come();
        await Eventually.IsAsync(host.HealthAsync, entry => entry.Description!.StartsWith("The seed was refused", StringComparison.Ordinal));

        foreach (var file in Directory.GetFiles(Repository.SeedFolder, "*", SearchOption.AllDirectories))
        {
            var copy = _folder.PathOf(Path.GetRelativePath(Repository.SeedFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        await Eventually.IsAsync(host.HealthAsync, entry => entry.Status == HealthStatus.Healthy);
        Assert.Single(host.Errors);
    }

    [Fact]
    public async Task A_seed_that_is_refused_at_start_fails_the_start()
    {
        await BreakAsync();
        await using var host = new LateServer(_folder.PathOf(""));
        host.Come();

        await Assert.ThrowsAsync<SeedException>(host.StartAsync);
    }

    [Fact]
    public async Task A_read_only_file_of_the_embedded_store_does_not_keep_the_seed_from_a_server()
    {
        await using var host = new LateServer(Repository.SeedFolder, ("Embedded:ReadOnly", "true"));
        host.Come();
        await host.StartAsync();

        Assert.Equal(HealthStatus.Healthy, (await host.HealthAsync()).Status);
    }

    [Fact]
    public async Task A_server_that_is_too_slow_for_the_services_own_statements_does_not_fail_the_start()
    {
        foreach (Exception slow in new Exception[] { new QuestionTooExpensiveException("No result within 4 seconds."), new StoreBusyException("8 statements run.") })
        {
            await using var host = new LateServer(Repository.SeedFolder, store => new SlowOnce(store, slow));
            host.Come();

            await host.StartAsync();

            await Eventually.IsAsync(host.HealthAsync, entry => entry.Status == HealthStatus.Healthy);
            Assert.Empty(host.Errors);
        }
    }

    private Task BreakAsync() => File.WriteAllTextAsync(_folder.PathOf("sources.csv"), "no header that anybody knows\n");

    /// <summary>A store that fails at its first look.</summary>
    private sealed class SlowOnce(ICoopGraphStore store, Exception failure) : ICoopGraphStore
    {
        private int _looks;

        public ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation) => store.OpenAsync(cancellation);

        public ValueTask<IGraphSnapshot> OpenAsKnownAtAsync(DateTimeOffset time, CancellationToken cancellation) => store.OpenAsKnownAtAsync(time, cancellation);

        public ValueTask<IGraphSnapshot> OpenVersionAsync(string version, CancellationToken cancellation) => store.OpenVersionAsync(version, cancellation);

        public Task<bool> HoldsAsync(string fingerprint, CancellationToken cancellation) =>
            Interlocked.Increment(ref _looks) == 1 ? throw failure : store.HoldsAsync(fingerprint, cancellation);

        public Task<LoadOutcome> LoadAsync(GraphData data, CancellationToken cancellation) => store.LoadAsync(data, cancellation);
    }
}
