using CoopGraph.Api.Tests.Support;
using CoopGraph.Paging;
using CoopGraph.Scheduling;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>Services on one store with one schedule, which has a folder, a webhook and a mail as targets, and what these targets got.</summary>
/// <param name="ledger">The record of runs in the store.</param>
/// <param name="folder">The folder of the test; files are delivered to <c>out</c> in it.</param>
/// <param name="store">The settings of the store.</param>
internal sealed class KilledServices(IReportLedger ledger, TemporaryFolder folder, params (string Key, string Value)[] store) : IAsyncDisposable
{
    private const int Seed = 20_201_231;
    private const string Schedule = "Reports:Schedules:0:";
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly HttpClient _http = new();
    private readonly MailReceiver _mail = new() { Delay = () => TimeSpan.FromMilliseconds(Random.Shared.Next(150)) };
    private Receiver? _receiver;

    /// <summary>The cron expression.</summary>
    public string Cron { get; init; } = "0/2 * * * * ?";

    /// <summary>The time after which a service without a sign of life counts as dead.</summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest time of a run, from its fire time to its end.</summary>
    public TimeSpan LongestRun { get; init; } = TimeSpan.FromMilliseconds(600);

    /// <summary>The names of the files that were delivered, or are half written.</summary>
    public HashSet<string> Files => [.. Directory.GetFiles(folder.PathOf("out")).Select(file => Path.GetFileName(file)!)];

    /// <summary>The mails that came.</summary>
    public IReadOnlyList<MimeKit.MimeMessage> Mails => _mail.All;

    /// <summary>Returns the server that gets webhooks.</summary>
    public async Task<Receiver> ReceiverAsync()
    {
        if (_receiver is null)
        {
            _receiver = await Receiver.StartAsync();
            _receiver.Delay = () => TimeSpan.FromMilliseconds(Random.Shared.Next(150));
        }

        return _receiver;
    }

    /// <summary>Starts a service, and waits until it is ready.</summary>
    public async Task<ApiProcess> StartAsync()
    {
        (string Key, string Value)[] settings =
        [
            ("WarmUp:Enabled", "false"), ("Reports:StaleAfter", $"{StaleAfter}"), ("Reports:AllowPrivateAddresses", "true"),
            ($"{Schedule}Name", "often"), ($"{Schedule}Report", "rankings"), ($"{Schedule}Cron", Cron), ($"{Schedule}Variables:top", "5"), ($"{Schedule}RetryDelay", "00:00:00.1"),
            ($"{Schedule}To:0:Folder", folder.PathOf("out")), ($"{Schedule}To:0:File", "{fire}.csv"),
            ($"{Schedule}To:1:Webhook", $"{(await ReceiverAsync()).Address}/hook"), ($"{Schedule}To:1:Secret", Secret), ($"{Schedule}To:2:Mail:0", "a@example.org"),
            .. _mail.Settings, .. store,
        ];
        var service = await ApiProcess.StartAsync([.. settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value))]);
        await Eventually.IsTrueAsync(async () => (await _http.GetAsync(new Uri($"{service.Address}/health/ready"))).IsSuccessStatusCode);
        return service;
    }

    /// <summary>Kills one of two services at a drawn moment of a run and starts it again, so many times. Then it stops both, and checks all runs.</summary>
    public async Task KillAndCheckAsync(int kills)
    {
        var random = new Random(Seed);
        // The first one loads the seed.
        ApiProcess[] services = [await StartAsync(), await StartAsync()];
        for (var kill = 0; kill < kills; kill++)
        {
            await NextFireAsync();
            await Task.Delay(random.Next((int)LongestRun.TotalMilliseconds));
            var at = random.Next(2);
            services[at].Dispose();
            services[at] = await StartAsync();
        }

        var latest = (await ledger.LastAsync("often", null, [], default))!.Key.FireTime;
        await Eventually.IsTrueAsync(async () => (await RunsAsync()).Where(run => run.Key.FireTime <= latest).All(run => run.Status != ReportRunStatus.Running));
        // In an orderly stop a run under way is given back; nobody takes it then.
        Assert.All(await Task.WhenAll(services.Select(service => service.StopAsync(TimeSpan.FromSeconds(20)))), code => Assert.Equal(0, code));
        Check([.. (await RunsAsync()).Where(run => run.Status is ReportRunStatus.Succeeded or ReportRunStatus.Failed)], (await ReceiverAsync()).All);
    }

    /// <summary>Returns all records of runs, the latest first.</summary>
    public async Task<IReadOnlyList<ReportRun>> RunsAsync()
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

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _mail.DisposeAsync();
        if (_receiver is not null)
            await _receiver.DisposeAsync();
    }

    private void Check(IReadOnlyList<ReportRun> runs, IReadOnlyList<Received> received)
    {
        var files = Files;
        var webhooks = received.GroupBy(one => one.Headers["webhook-id"]).ToDictionary(group => group.Key, group => group.Count());
        var mails = Mails.GroupBy(message => message.MessageId!).ToDictionary(group => group.Key, group => group.Count());
        Assert.NotEmpty(runs);
        Assert.All(mails, one => Assert.Equal(1, one.Value));
        Assert.Single(received.Select(one => Convert.ToBase64String(one.Body)).Distinct());
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

    // The schedule fires each even second.
    private static Task NextFireAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        return Task.Delay(TimeSpan.FromMilliseconds(2_000 - (now.ToUnixTimeMilliseconds() % 2_000)));
    }
}
