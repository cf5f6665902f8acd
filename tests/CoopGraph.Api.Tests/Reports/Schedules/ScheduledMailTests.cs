using CoopGraph.Scheduling;
using MimeKit;
using SmtpServer.Protocol;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>Tests mail, with a real mail server over TLS.</summary>
public class ScheduledMailTests
{
    private static readonly DateTimeOffset Six = ScheduleHost.Start.AddSeconds(1);

    [Fact]
    public async Task A_mail_has_the_file_and_the_facts()
    {
        await using var mail = new MailReceiver();
        await using var host = await HostAsync(mail, ("TimeZone", "Asia/Shanghai"), ("Format", "xlsx"));
        await host.DueAtAsync(Six);

        var run = Assert.Single(await host.RunsAsync());
        Assert.Equal((ReportRunStatus.Succeeded, null), (run.Status, run.Message));
        var message = Assert.Single(mail.All);
        Assert.Equal("The counties with the most partners, 2026-03-02", message.Subject);
        Assert.Equal(["a@example.org", "b@example.org"], message.To.Mailboxes.Select(to => to.Address));
        Assert.Contains($"top: 5\nRows: 5\nData version: {run.DataVersion}\nSchedule: hourly, 2026-03-02 06:00:00 UTC", message.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var attached = Assert.IsType<MimePart>(Assert.Single(message.Attachments));
        using var bytes = new MemoryStream();
        await attached.Content!.DecodeToAsync(bytes);
        Assert.Equal("rankings-2026-03-02.xlsx", attached.FileName);
        Assert.Equal(await host.Client().GetByteArrayAsync("/reports/rankings.xlsx?top=5"), bytes.ToArray());
        Assert.Equal(["mail: 2"], run.Outputs);
    }

    [Fact]
    public async Task A_server_that_asks_for_patience_gets_the_mail_again_and_one_that_refuses_does_not()
    {
        await using var mail = new MailReceiver();
        mail.Answers.Enqueue(new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "later"));
        await using var host = await HostAsync(mail);
        await host.DueAtAsync(Six);
        Assert.Single(mail.All);

        mail.Answers.Enqueue(new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no"));
        await host.DueAtAsync(Six.AddHours(1));
        Assert.Single(mail.All);
        Assert.Equal("mail: The mail server refused the message with 550.", (await host.RunsAsync())[0].Message);
    }

    [Fact]
    public async Task A_server_that_cannot_check_the_password_now_is_asked_again()
    {
        await using var mail = new MailReceiver();
        // RFC 4954, section 6: a temporary failure. The client tries both ways of the server, PLAIN and LOGIN.
        for (var way = 0; way < 2; way++)
            mail.Logins.Enqueue(new SmtpResponse((SmtpReplyCode)454, "4.7.0 Temporary authentication failure"));
        await using var host = await HostAsync(mail, ("Retries", "1"));
        await host.DueAtAsync(Six);

        Assert.Empty(mail.Logins);
        var run = Assert.Single(await host.RunsAsync());
        Assert.Equal((ReportRunStatus.Succeeded, null), (run.Status, run.Message));
        Assert.Single(mail.All);
    }

    [Fact]
    public async Task A_mail_that_may_have_been_sent_is_not_sent_again()
    {
        await using var mail = new MailReceiver();
        await using var host = await HostAsync(mail);
        var key = new RunKey("hourly", Six);
        await host.Ledger.ClaimAsync(new(key, "rankings", "dead"), Six, TimeSpan.Zero, default);
        await host.Ledger.ClaimDeliveryAsync(new(key, "dead", 0, "mail: 2"), default);
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await host.DueAtAsync(Six);

        Assert.Empty(mail.All);
        var run = Assert.Single(await host.RunsAsync());
        Assert.Equal(ReportRunStatus.Failed, run.Status);
        Assert.Contains("it may have arrived; it is not sent again", run.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Reports:Mail:Password", "wrong", "mail: The mail server refuses Reports:Mail:User and Reports:Mail:Password.")]
    [InlineData("Reports:Mail:TrustedCertificate", null, "mail: The mail server's certificate is not trusted.")]
    [InlineData("Reports:Mail:Port", "9", "mail: The mail server cannot be reached (SocketException).")]
    public async Task A_server_that_cannot_be_used_fails_the_run_with_the_reason(string setting, string? value, string message)
    {
        await using var mail = new MailReceiver();
        await using var host = await HostAsync(mail, ($":{setting}", value!), ("Retries", "1"));
        await host.DueAtAsync(Six);

        Assert.Equal(message, Assert.Single(await host.RunsAsync()).Message);
        Assert.Empty(mail.All);
    }

    [Fact]
    public async Task A_failed_run_is_told_by_mail()
    {
        await using var mail = new MailReceiver();
        await using var host = await ScheduleHost.StartAsync([.. mail.Settings.Select(setting => ($":{setting.Item1}", setting.Item2)), (":Reports:OnFailure:0:Mail:0", "a@example.org")]);
        // A file in the place of the folder.
        Directory.Delete(host.Out, recursive: true);
        await File.WriteAllTextAsync(host.Out, string.Empty);
        await host.DueAtAsync(Six);

        var told = Assert.Single(mail.All);
        Assert.Equal("Report failed: hourly", told.Subject);
        Assert.Contains("folder: The folder cannot be written (IOException).", told.TextBody, StringComparison.Ordinal);
    }

    private static Task<ScheduleHost> HostAsync(MailReceiver mail, params (string, string)[] settings) => ScheduleHost.StartAsync(
        [.. mail.Settings.Select(setting => ($":{setting.Item1}", setting.Item2)), ("To:0:Mail:0", "a@example.org"), ("To:0:Mail:1", "b@example.org"), .. settings]);
}
