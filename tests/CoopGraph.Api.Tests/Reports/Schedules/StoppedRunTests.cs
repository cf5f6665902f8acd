using CoopGraph.Api.Tests.Support;
using CoopGraph.Embedded;
using CoopGraph.Scheduling;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>
/// Stops a service in order (SIGTERM) in the middle of a run: it gives the run back, and the next start ends it. No file is ever a half one.
/// </summary>
[Collection(nameof(KilledRunTests))]
public sealed class StoppedRunTests : IDisposable
{
    private const string Schedule = "Reports__Schedules__0__";
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_that_waits_for_a_receiver_is_given_back_and_ended_by_the_next_start()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Delay = () => TimeSpan.FromMinutes(5);
        var settings = SettingsOf(receiver, "0 0 0 1 1 ? 2099");
        var missed = SettingsOf(receiver, "0/2 * * * * ?");
        using var first = await ApiProcess.StartAsync(missed);
        // All targets are served at once, so the receiver may be asked before the file is whole.
        await Eventually.IsTrueAsync(() => Task.FromResult(receiver.All.Count > 0 && Files().Any(file => file.EndsWith(".csv", StringComparison.Ordinal))));

        Assert.Equal(0, await first.StopAsync(Patience));
        var whole = Assert.Single(Files());
        var bytes = await File.ReadAllBytesAsync(whole);
        var run = Assert.Single(await RunsAsync());
        Assert.NotEqual(ReportRunStatus.Failed, run.Status);
        Assert.Null(run.FinishedAt);

        receiver.Delay = () => TimeSpan.Zero;
        using var second = await ApiProcess.StartAsync(settings);
        await Eventually.IsTrueAsync(async () => (await RunsAsync())[^1].Status == ReportRunStatus.Succeeded);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(whole));
        Assert.Single(receiver.All.Where(received => received.Headers["webhook-id"].StartsWith(run.Key.Id, StringComparison.Ordinal)).Select(received => received.Headers["webhook-id"]).Distinct());
        Assert.Equal(0, await second.StopAsync(Patience));
    }

    [Fact]
    public async Task A_mail_that_is_being_sent_is_finished_before_the_stop()
    {
        await using var mail = new MailReceiver { Delay = () => TimeSpan.FromSeconds(2) };
        using var service = await ApiProcess.StartAsync(MailSettingsOf(mail));
        await Eventually.IsTrueAsync(() => Task.FromResult(mail.All.Count > 0));

        Assert.Equal(0, await service.StopAsync(Patience));

        var run = (await RunsAsync())[^1];
        Assert.Equal((ReportRunStatus.Succeeded, null), (run.Status, run.Message));
        Assert.Contains("mail: 1", run.Outputs);
    }

    [Fact]
    public async Task A_mail_server_that_does_not_answer_does_not_hold_the_stop_up_and_the_next_start_says_that_the_mail_may_have_arrived()
    {
        await using var mail = new MailReceiver { Delay = () => TimeSpan.FromMinutes(5) };
        var settings = MailSettingsOf(mail);
        using var first = await ApiProcess.StartAsync(settings);
        await Eventually.IsTrueAsync(() => Task.FromResult(mail.All.Count > 0));

        Assert.Equal(0, await first.StopAsync(Patience));
        var run = (await RunsAsync())[^1];
        Assert.Null(run.FinishedAt);

        using var second = await ApiProcess.StartAsync(settings);
        await Eventually.IsTrueAsync(async () => (await RunsAsync())[^1].Status == ReportRunStatus.Failed);
        Assert.StartsWith("mail: An earlier try was interrupted while the mail was sent, so it may have arrived", (await RunsAsync())[^1].Message, StringComparison.Ordinal);
        Assert.Single(mail.All, message => message.MessageId!.StartsWith(run.Key.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Services_that_are_stopped_at_drawn_moments_leave_only_whole_files()
    {
        var random = new Random(20_201_231);
        await using var receiver = await Receiver.StartAsync();
        var settings = SettingsOf(receiver, "* * * * * ?");
        for (var stop = 0; stop < 4; stop++)
        {
            using var service = await ApiProcess.StartAsync(settings);
            await Eventually.IsTrueAsync(async () => await RunsAsync() is not []);
            await Task.Delay(random.Next(1_000));
            Assert.Equal(0, await service.StopAsync(Patience));
            Assert.DoesNotContain(await RunsAsync(), run => run.Status == ReportRunStatus.Failed);
        }

        // On a slow machine each of the runs may have been stopped before it wrote anything.
        using var last = await ApiProcess.StartAsync(settings);
        await Eventually.IsTrueAsync(() => Task.FromResult(Files() is not []));
        Assert.Equal(0, await last.StopAsync(Patience));
        // The data are the same, and so is each file.
        Assert.Single(Files().Select(file => Convert.ToHexString(File.ReadAllBytes(file))).Distinct());
        Assert.All(Files(), file => Assert.EndsWith(".csv", file, StringComparison.Ordinal));
    }

    private string[] Files() => Directory.GetFiles(_folder.PathOf("out"));

    private async Task<IReadOnlyList<ReportRun>> RunsAsync()
    {
        var ledger = new EmbeddedReportLedger(new EmbeddedStoreOptions { DataFile = _folder.PathOf("graph.db") }, _folder.PathOf(""));
        return [.. (await ledger.ListAsync(new(null, null, null, new Paging.PageRequest(100)), default)).Rows.Select(row => row.Item)];
    }

    private (string, string)[] SettingsOf(Receiver receiver, string cron) =>
        [.. Settings(cron), ("Reports__AllowPrivateAddresses", "true"), ($"{Schedule}To__1__Webhook", $"{receiver.Address}/hook"), ($"{Schedule}To__1__Secret", Secret)];

    private (string, string)[] MailSettingsOf(MailReceiver mail) =>
        [.. Settings("0/2 * * * * ?"), ($"{Schedule}To__1__Mail__0", "a@example.org"), .. mail.Settings.Select(setting => (setting.Item1.Replace(":", "__", StringComparison.Ordinal), setting.Item2))];

    private (string, string)[] Settings(string cron) =>
    [
        ("Embedded__DataFile", _folder.PathOf("graph.db")), ("WarmUp__Enabled", "false"), ("Reports__StaleAfter", "00:00:01"),
        ($"{Schedule}Name", "often"), ($"{Schedule}Report", "rankings"), ($"{Schedule}Cron", cron), ($"{Schedule}Variables__top", "500"),
        ($"{Schedule}To__0__Folder", _folder.PathOf("out")), ($"{Schedule}To__0__File", "{fire}.csv"),
    ];
}
