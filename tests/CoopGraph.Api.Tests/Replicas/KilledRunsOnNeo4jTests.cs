using CoopGraph.Api.Tests.Reports.Schedules;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Scheduling;
using CoopGraph.Stores;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Replicas;

/// <summary>Kills services (SIGKILL) in the middle of scheduled runs, several services on one Neo4j.</summary>
[Collection(OwnNeo4j.Collection)]
public sealed class KilledRunsOnNeo4jTests(OwnNeo4j neo4j)
{
    // It fires on each first of January. The latest time is due at once where the schedule is known for a year.
    private const string Yearly = "0 0 6 1 1 ?";

    [SkippableFact]
    public async Task A_run_has_one_file_one_mail_at_the_most_and_one_webhook_id_whenever_services_are_killed()
    {
        var server = await neo4j.EmptyAsync();
        await using var store = StoreOf(server);
        using var folder = new TemporaryFolder();
        await using var services = new KilledServices(store.GetRequiredService<IReportLedger>(), folder, SettingsOf(server))
        {
            StaleAfter = TimeSpan.FromSeconds(3),
            LongestRun = TimeSpan.FromMilliseconds(1_500),
        };

        await services.KillAndCheckAsync(KilledRunTests.Kills);
    }

    [SkippableFact]
    public async Task Of_two_others_one_takes_over_the_run_of_a_service_that_is_killed_and_delivers_only_what_was_not_delivered()
    {
        var server = await neo4j.EmptyAsync();
        await using var store = StoreOf(server);
        using var folder = new TemporaryFolder();
        await using var services = await WithRunThatHangsAsync(server, store, folder);
        var receiver = await services.ReceiverAsync();
        using var first = await services.StartAsync();
        await Eventually.IsTrueAsync(() => Task.FromResult(receiver.All.Count > 0));
        using var second = await services.StartAsync();
        using var third = await services.StartAsync();
        var file = folder.PathOf(Path.Combine("out", Assert.Single(services.Files)));
        var (bytes, time) = (await File.ReadAllBytesAsync(file), File.GetLastWriteTimeUtc(file));
        Assert.Equal(ReportRunStatus.Running, Assert.Single(await services.RunsAsync()).Status);
        Assert.Single(receiver.All);

        receiver.Delay = () => TimeSpan.Zero;
        first.Kill();
        await Eventually.IsTrueAsync(async () => Assert.Single(await services.RunsAsync()).Status != ReportRunStatus.Running);
        // After their end, nothing more can be delivered.
        Assert.All(await Task.WhenAll(second.StopAsync(Eventually.Patience), third.StopAsync(Eventually.Patience)), code => Assert.Equal(0, code));

        var run = Assert.Single(await services.RunsAsync());
        Assert.Equal((ReportRunStatus.Succeeded, null), (run.Status, run.Message));
        Assert.Equal([$"{run.Key.Id}#1", $"{run.Key.Id}#1"], receiver.All.Select(received => received.Headers["webhook-id"]));
        Assert.Equal(receiver.All[0].Body, receiver.All[1].Body);
        Assert.Single(services.Mails);
        Assert.Equal(file, folder.PathOf(Path.Combine("out", Assert.Single(services.Files))));
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file));
        Assert.Equal(time, File.GetLastWriteTimeUtc(file));
    }

    [SkippableFact]
    public async Task A_record_that_another_process_has_locked_does_not_hold_the_stop_up()
    {
        var server = await neo4j.EmptyAsync();
        await using var store = StoreOf(server);
        using var folder = new TemporaryFolder();
        await using var services = await WithRunThatHangsAsync(server, store, folder);
        var receiver = await services.ReceiverAsync();
        using var first = await services.StartAsync();
        await Eventually.IsTrueAsync(() => Task.FromResult(receiver.All.Count > 0));
        await using (await server.HoldAsync("MATCH (run:ReportRun) SET run.isLocked = true"))
            Assert.Equal(0, await first.StopAsync(TimeSpan.FromSeconds(20)));

        // It was not given back, and is taken over like that of a process that was killed.
        receiver.Delay = () => TimeSpan.Zero;
        using var second = await services.StartAsync();
        await Eventually.IsTrueAsync(async () => Assert.Single(await services.RunsAsync()).Status == ReportRunStatus.Succeeded);
        Assert.Single(services.Mails);
        Assert.Single(services.Files);
        Assert.Equal(0, await second.StopAsync(TimeSpan.FromSeconds(20)));
    }

    // A run is due at once, and its receiver does not answer.
    private static async Task<KilledServices> WithRunThatHangsAsync(Neo4jServer server, ServiceProvider store, TemporaryFolder folder)
    {
        var ledger = store.GetRequiredService<IReportLedger>();
        await ledger.KnownSinceAsync("often", $"{Yearly} UTC", TimeProvider.System.GetUtcNow().AddYears(-1), default);
        var services = new KilledServices(ledger, folder, SettingsOf(server)) { Cron = Yearly, StaleAfter = TimeSpan.FromSeconds(3) };
        (await services.ReceiverAsync()).Delay = () => TimeSpan.FromMinutes(5);
        return services;
    }

    private static ServiceProvider StoreOf(Neo4jServer server)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(server.Configuration).AddInMemoryCollection([new("Store", "Neo4j")]).Build();
        return new ServiceCollection().AddLogging().AddStore(configuration).BuildServiceProvider();
    }

    private static (string, string)[] SettingsOf(Neo4jServer server) =>
    [
        // A slow machine must not fail a test that is not about time.
        ("Store", "Neo4j"), ("Neo4j:AttemptTimeout", "00:00:30"), ("Neo4j:TotalTimeout", "00:01:00"),
        .. server.Configuration.Where(setting => setting.Value is not null).Select(setting => (setting.Key, setting.Value!)),
    ];
}
