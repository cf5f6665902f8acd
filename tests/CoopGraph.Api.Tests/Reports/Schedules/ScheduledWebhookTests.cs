using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoopGraph.Reports.Deliveries;
using CoopGraph.Scheduling;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>Tests webhooks, pings and messages after failures, with a real receiver.</summary>
public class ScheduledWebhookTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly DateTimeOffset Six = ScheduleHost.Start.AddSeconds(1);

    // The values of the specification's own example, standardwebhooks 1.0.
    [Fact]
    public void The_signature_is_that_of_the_specification() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSignature.Of(WebhookSignature.KeyOf(Secret)!, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}""")));

    [Fact]
    public async Task A_webhook_gets_the_file_with_a_signature_that_holds()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var host = await HostAsync(receiver);
        await host.DueAtAsync(Six);

        var received = Assert.Single(receiver.All);
        Assert.Equal(await host.Client().GetByteArrayAsync("/reports/rankings.csv?top=5"), received.Body);
        Assert.Equal("hourly@20260302T060000Z#0", received.Headers["webhook-id"]);
        Assert.Equal($"{Six.ToUnixTimeSeconds()}", received.Headers["webhook-timestamp"]);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"hourly@20260302T060000Z#0.{Six.ToUnixTimeSeconds()}."), .. received.Body];
        Assert.Equal($"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Secret[6..]), signed))}", received.Headers["webhook-signature"]);
        Assert.Equal(("text/csv", "rankings", "5"), (received.Headers["content-type"], received.Headers["x-report"], received.Headers["x-row-count"]));
        Assert.Equal(["webhook: file"], Assert.Single(await host.RunsAsync()).Outputs);
    }

    [Fact]
    public async Task A_webhook_is_tried_again_with_the_same_id_until_it_is_taken()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Statuses.Enqueue(500);
        receiver.Statuses.Enqueue(429);
        await using var host = await HostAsync(receiver);
        await host.DueAtAsync(Six);

        Assert.Equal(3, receiver.All.Count);
        Assert.Single(receiver.All.Select(received => received.Headers["webhook-id"]).Distinct());
        Assert.Equal(ReportRunStatus.Succeeded, Assert.Single(await host.RunsAsync()).Status);
    }

    [Theory]
    [InlineData(410, "webhook: The receiver answered with 410.")]
    [InlineData(302, "webhook: The receiver answered with 302, and redirects are not followed.")]
    public async Task A_refusal_is_final(int status, string message)
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Statuses.Enqueue(status);
        await using var host = await HostAsync(receiver);
        await host.DueAtAsync(Six);

        Assert.Single(receiver.All);
        var run = Assert.Single(await host.RunsAsync());
        Assert.Equal((ReportRunStatus.Failed, message), (run.Status, run.Message));
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_in_time_is_tried_again_and_then_the_run_fails()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Delay = () => TimeSpan.FromMinutes(5);
        await using var host = await HostAsync(receiver, (":Reports:RequestTimeout", "00:00:00.5"), ("Retries", "1"));
        await host.DueAtAsync(Six);

        Assert.Equal(2, receiver.All.Count);
        var run = Assert.Single(await host.RunsAsync());
        Assert.Equal((ReportRunStatus.Failed, "webhook: The receiver did not answer in time."), (run.Status, run.Message));
    }

    [Fact]
    public async Task Receivers_that_hang_hold_up_no_other_schedule()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Delay = () => TimeSpan.FromMinutes(5);
        using var folder = new TemporaryFolder();
        // More receivers than reports are written at a time.
        (string, string)[] hook = [("Webhook", $"{receiver.Address}/hook"), ("Secret", Secret)];
        await using var host = await HostAsync(
            receiver,
            [("Retries", "0"), (":Reports:RequestTimeout", "00:02:00"), .. Hourly(1, hook), .. Hourly(2, hook), .. Hourly(3, hook), .. Hourly(4, ("Folder", folder.PathOf("out")), ("File", "top.csv"))]);
        var due = host.DueAtAsync(Six);

        await Eventually.IsTrueAsync(() => Task.FromResult(receiver.All.Count == 4 && File.Exists(folder.PathOf("out/top.csv"))));
        Assert.False(due.IsCompleted);

        await receiver.DisposeAsync();
        await due;
        var ended = (await host.RunsAsync()).ToDictionary(run => run.Key.Schedule, run => run.Status);
        Assert.Equal(ReportRunStatus.Succeeded, ended["hourly-4"]);
        Assert.Equal(4, ended.Values.Count(status => status == ReportRunStatus.Failed));
    }

    [Fact]
    public async Task Watchers_that_hang_hold_up_no_report()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Delay = () => TimeSpan.FromMinutes(5);
        using var folder = new TemporaryFolder();
        (string, string)[] target = [("Folder", folder.PathOf("out"))];
        await using var host = await ScheduleHost.StartAsync(
        [
            (":Reports:RequestTimeout", "00:02:00"), ("Ping", $"{receiver.Address}/ping"), ("To:0:Folder", folder.PathOf("out")),
            .. Hourly(1, target), (":Reports:Schedules:1:Ping", $"{receiver.Address}/ping"), .. Hourly(2, target), (":Reports:Schedules:2:Ping", $"{receiver.Address}/ping"), .. Hourly(3, target),
        ]);
        var due = host.DueAtAsync(Six);

        await Eventually.IsTrueAsync(() => Task.FromResult(Directory.Exists(folder.PathOf("out")) && Directory.GetFiles(folder.PathOf("out"), "*.csv").Length == 4));
        Assert.False(due.IsCompleted);

        await receiver.DisposeAsync();
        await due;
        Assert.All(await host.RunsAsync(), run => Assert.Equal(ReportRunStatus.Succeeded, run.Status));
    }

    [Fact]
    public async Task Messages_of_failures_that_hang_hold_up_no_other_schedule()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Delay = () => TimeSpan.FromMinutes(5);
        using var folder = new TemporaryFolder();
        // Five rows are too many, and one is not.
        await using var host = await ScheduleHost.StartAsync(
        [
            (":Reports:RequestTimeout", "00:02:00"), (":Reports:MostRows", "3"), (":Reports:OnFailure:0:Webhook", $"{receiver.Address}/failed"), (":Reports:OnFailure:0:Secret", Secret),
            .. Hourly(1, ("Folder", folder.PathOf("out"))), .. Hourly(2, ("Folder", folder.PathOf("out"))),
            .. Hourly(3, ("Folder", folder.PathOf("out")), ("File", "top.csv")), (":Reports:Schedules:3:Variables:top", "1"),
        ]);
        var due = host.DueAtAsync(Six);

        await Eventually.IsTrueAsync(() => Task.FromResult(receiver.All.Count == 3 && File.Exists(folder.PathOf("out/top.csv"))));
        Assert.False(due.IsCompleted);

        await receiver.DisposeAsync();
        await due;
    }

    [Fact]
    public async Task A_receiver_that_fails_until_the_time_is_over_does_not_cost_the_others_their_report()
    {
        await using var host = await ScheduleHost.StartAsync(
            (":Reports:MaxTime", "00:00:03"), ("Retries", "20"), ("RetryDelay", "00:00:01"), ("To:0:Webhook", "http://127.0.0.1:9/hook"), ("To:0:Secret", Secret),
            ("To:1:Folder", "/tmp/coopgraph-path-of-folder"), ("To:1:File", "top.csv"));
        await host.DueAtAsync(Six);

        var run = Assert.Single(await host.RunsAsync());
        Assert.Equal(
            (ReportRunStatus.Failed, "webhook: The run took longer than Reports:MaxTime. The last try: The receiver cannot be reached (ConnectionError)."), (run.Status, run.Message));
        Assert.Equal(["folder: top.csv"], run.Outputs);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_a_link()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var host = await HostAsync(receiver, (":Reports:MostBytesSent", "10"), (":Reports:PublicAddress", "https://coopgraph.example.org/"));
        await host.DueAtAsync(Six);

        using var sent = JsonDocument.Parse(Assert.Single(receiver.All).Body);
        Assert.Equal("report.ready", sent.RootElement.GetProperty("type").GetString());
        Assert.Equal("https://coopgraph.example.org/reports/rankings.csv?top=5", sent.RootElement.GetProperty("data").GetProperty("link").GetString());
    }

    [Fact]
    public async Task Private_addresses_are_refused_unless_they_are_allowed()
    {
        await using var receiver = await Receiver.StartAsync();
        using var client = new ReceiverClient(allowPrivate: false, TimeSpan.FromSeconds(5));
        // A name is resolved, and the address that it has is the one that counts.
        foreach (var address in new[] { receiver.Address, receiver.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            var refused = await Assert.ThrowsAsync<DeliveryFailedException>(() => client.SendAsync(request, default));
            Assert.Equal((false, true), (refused.MayPass, refused.Message.Contains("private address", StringComparison.Ordinal)));
        }

        Assert.Empty(receiver.All);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.0", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2606:4700::1111", true)]
    public void Addresses_are_public_or_not(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.Includes(IPAddress.Parse(address)));

    [Fact]
    public async Task A_ping_says_that_a_run_began_and_how_it_ended_and_a_failure_is_told()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var host = await ScheduleHost.StartAsync(
            ("Ping", $"{receiver.Address}/ping/1"), (":Reports:OnFailure:0:Webhook", $"{receiver.Address}/failed"), (":Reports:OnFailure:0:Secret", Secret));
        await host.DueAtAsync(Six);
        Assert.Equal(["/ping/1/start", "/ping/1"], receiver.All.Select(received => received.Path));

        Directory.Delete(host.Out, recursive: true);
        await File.WriteAllTextAsync(host.Out, string.Empty);
        await host.DueAtAsync(Six.AddHours(1));

        Assert.Equal(["/ping/1/start", "/ping/1/fail", "/failed"], receiver.All.Skip(2).Select(received => received.Path));
        using var told = JsonDocument.Parse(receiver.All[^1].Body);
        Assert.Equal("report.failed", told.RootElement.GetProperty("type").GetString());
        Assert.Equal("folder: The folder cannot be written (IOException).", told.RootElement.GetProperty("data").GetProperty("message").GetString());
    }

    [Fact]
    public async Task Secrets_and_addresses_are_in_no_log_answer_or_page()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Statuses.Enqueue(400);
        await using var host = await ScheduleHost.StartAsync(
            ("To:0:Webhook", $"{receiver.Address}/key-in-the-path"), ("To:0:Secret", Secret), ("To:1:Folder", "/tmp/coopgraph-path-of-folder"),
            (":Reports:Mail:Host", "127.0.0.1"), (":Reports:Mail:Port", "9"), (":Reports:Mail:From", "a@example.org"), (":Reports:Mail:User", "reporter"),
            (":Reports:Mail:Password", "pass-word-of-mail"), ("To:2:Mail:0", "b@example.org"), ("Retries", "0"));
        await host.DueAtAsync(Six);
        const string Query = "/graphql?query={reports{name%20schedules{name%20cron%20lastRun{id%20message%20outputs}}}reportRuns{nodes{id%20message%20outputs}}}";
        using var page = new HttpRequestMessage(HttpMethod.Get, "/reports/") { Headers = { { "Accept", "text/html" } } };
        string[] texts =
        [
            .. host.Log.Messages, await host.Client().GetStringAsync(Query), await host.Client().GetStringAsync("/health"), await host.Client().GetStringAsync("/reports"),
            await (await host.Client().SendAsync(page)).Content.ReadAsStringAsync(),
        ];
        Directory.Delete("/tmp/coopgraph-path-of-folder", recursive: true);

        Assert.Contains(texts, text => text.Contains("webhook: The receiver answered with 400.", StringComparison.Ordinal));
        foreach (var secret in new[] { Secret, Secret[6..], "key-in-the-path", "pass-word-of-mail", "coopgraph-path-of-folder", "b@example.org" })
            Assert.DoesNotContain(texts, text => text.Contains(secret, StringComparison.Ordinal));
    }

    private static (string, string)[] Hourly(int number, params (string Key, string Value)[] target)
    {
        var schedule = $":Reports:Schedules:{number}:";
        return
        [
            ($"{schedule}Name", $"hourly-{number}"), ($"{schedule}Report", "rankings"), ($"{schedule}Cron", "0 0 * * * ?"), ($"{schedule}Retries", "0"),
            .. target.Select(setting => ($"{schedule}To:0:{setting.Key}", setting.Value)),
        ];
    }

    private static Task<ScheduleHost> HostAsync(Receiver receiver, params (string, string)[] settings) =>
        ScheduleHost.StartAsync([("To:0:Webhook", $"{receiver.Address}/hook"), ("To:0:Secret", Secret), .. settings]);
}
