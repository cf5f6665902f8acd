using System.Globalization;
using CoopGraph.Embedded;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>
/// Kills services (SIGKILL) at drawn moments of their runs, two services on one data file, again and again. COOPGRAPH_TEST_RUN_KILLS sets the number
/// of kills. It runs alone, since a service that gets no time from its machine counts as dead.
/// </summary>
[CollectionDefinition(nameof(KilledRunTests), DisableParallelization = true)]
[Collection(nameof(KilledRunTests))]
public class KilledRunTests
{
    /// <summary>The number of kills.</summary>
    internal static int Kills => int.Parse(Environment.GetEnvironmentVariable("COOPGRAPH_TEST_RUN_KILLS") ?? "5", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_run_has_one_file_one_mail_at_the_most_and_one_webhook_id_whenever_services_are_killed()
    {
        using var folder = new TemporaryFolder();
        var ledger = new EmbeddedReportLedger(new EmbeddedStoreOptions { DataFile = folder.PathOf("graph.db") }, folder.PathOf(""));
        await using var services = new KilledServices(ledger, folder, ("Embedded:DataFile", folder.PathOf("graph.db")));

        await services.KillAndCheckAsync(Kills);
    }
}
