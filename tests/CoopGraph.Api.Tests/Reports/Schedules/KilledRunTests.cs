using System.Globalization;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Embedded;
using CoopGraph.Paging;
using CoopGraph.Scheduling;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>
/// Kills services (SIGKILL) at drawn moments of their runs, two services on one store, again and again. COOPGRAPH_TEST_RUN_KILLS sets the number
/// of kills. It runs alone, since a service that gets no time from its machine counts as dead.
/// </summary>
[CollectionDefinition(nameof(KilledRunTests), DisableParallelization = true)]
[Collection(nameof(KilledRunTests))]
public class KilledRunTests
{
    private const int Seed = 20_201_231;
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static readonly TimeSpan LongestRun = TimeSpan.FromMilliseconds(600);

    [Fact]
    public async Task A_run_has_one_file_one_mail_at_the_most_and_one_webhook_id_whenever_services_are_killed()
    {
        var random = new Random(Seed);
        using var folder = new TemporaryFolder();
        await using var receiver = await Receiver.StartAsync();
        await using var mail = new MailReceiver { Delay = () => TimeSpan.FromMilliseconds(Random.Shared.Next(150)) };
        receiver.Delay = () => TimeSpan.FromMilliseconds(Random.Shared.Next(150));
        (string, string)[] settings = SettingsOf(folder, receiver, mail);
        // The first one loads the seed.
        ApiProcess[] services = [await ApiProcess.StartAsync(settings), await ApiProcess.StartAsync(settings)];
        var kills = int.Parse(Environment.GetEnvironmentVariable("COOPGRAPH_TEST_RUN_KILLS") ?? "5", CultureInfo.InvariantCulture);
        for (var kill = 0; kill < kills; kill++)
        {
            await NextFireAsync();
            await Task.Delay(random.Next((int)LongestRun.TotalMilliseconds));
            var at = random.Next(2);
            services[at].Dispose();
            services[at] = await ApiProcess.StartAsync(settings);
        }

        var ledger = new EmbeddedReportLedger(new EmbeddedStoreOptions { DataFile = folder.PathOf("graph.db") }, folder.PathOf(""));
        var latest = (await ledger.LastAsync("often", null, [], default))!.Key.FireTime;
        await Eventually.IsTrueAsync(async () => (await RunsAsync(ledger)).Where(run => run.Key.FireTime <= latest).All(run => run.Status != ReportRunStatus.Running));
        // In an orderly stop a run under way is given back; nobody takes it then.
        Assert.All(await Task.WhenAll(services.Select(service => service.StopAsync(TimeSpan.FromSeconds(20)))), code => Assert.Equal(0, code));
        Check([.. (await RunsAsync(ledger)).Where(run => run.Status is ReportRunStatus.Succeeded or ReportRunStatus.Failed)], folder, receiver, mail);
    }

    private static void Check(IReadOnlyList<ReportRun> runs, TemporaryFolder folder, Receiver receiver, MailReceiver mail)
    {
        var files = Directory.GetFiles(folder.PathOf("out")).Select(file => Path.GetFileName(file)!).ToHashSet();
        var webhooks = receiver.All.GroupBy(received => received.Headers["webhook-id"]).ToDictionary(group => group.Key, group => group.Count());
        var mails = mail.All.GroupBy(message => message.MessageId!).ToDictionary(group => group.Key, group => group.Count());
        Assert.NotEmpty(runs);
        Assert.All(mails, one => Assert.Equal(1, one.Value));
        Assert.Single(receiver.All.Select(received => Convert.ToBase64String(received.Body)).Distinct());
        foreach (var run in runs)
        {
            Assert.Contains($"{RunKey.TextOf(run.Key.FireTime)}.csv", files);
            Assert.True(webhooks.ContainsKey($"{run.Key.Id}#1"), $"{run.Key} has no webhook.");
            if (run.Status == ReportRunStatus.Succeeded)
                Assert.True(mails.ContainsKey($"{run.Key.Id}.2.coopgraph@localhost"), $"{run.Key} has no mail.");
            else
                Assert.Matches("^mail: An earlier try was interrupted while the mail was sent", run.Message);
        }
    }

    private static async Task<IReadOnlyList<ReportRun>> RunsAsync(EmbeddedReportLedger ledger)
    {
        List<ReportRun> all = [];
        RowKey? after = null;
        while (true)
        {
            var page = await ledger.ListAsync(new(null, null, null, new PageRequest(100, After: after)), default);
            all.AddRange(page.Rows.Select(row => row.Item));
            if (!page.HasNext)
                return all;
            after = Cursor.Read("after", page.Rows[^1].Cursor, ReportRunsQuestion.Order);
        }
    }

    // The schedule fires each even second.
    private static Task NextFireAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        return Task.Delay(TimeSpan.FromMilliseconds(2_000 - (now.ToUnixTimeMilliseconds() % 2_000)));
    }

    private static (string, string)[] SettingsOf(TemporaryFolder folder, Receiver receiver, MailReceiver mail)
    {
        const string Schedule = "Reports:Schedules:0:";
        (string Key, string Value)[] settings =
        [
            ("Embedded:DataFile", folder.PathOf("graph.db")), ("WarmUp:Enabled", "false"), ("Reports:StaleAfter", "00:00:01"), ("Reports:AllowPrivateAddresses", "true"),
            ($"{Schedule}Name", "often"), ($"{Schedule}Report", "rankings"), ($"{Schedule}Cron", "0/2 * * * * ?"), ($"{Schedule}Variables:top", "5"), ($"{Schedule}RetryDelay", "00:00:00.1"),
            ($"{Schedule}To:0:Folder", folder.PathOf("out")), ($"{Schedule}To:0:File", "{fire}.csv"),
            ($"{Schedule}To:1:Webhook", $"{receiver.Address}/hook"), ($"{Schedule}To:1:Secret", Secret), ($"{Schedule}To:2:Mail:0", "a@example.org"),
            .. mail.Settings,
        ];
        return [.. settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value))];
    }
}
