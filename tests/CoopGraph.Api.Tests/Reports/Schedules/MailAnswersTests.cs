using CoopGraph.Reports.Deliveries;
using CoopGraph.Testing;
using MimeKit;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>Tests what a run says, and whether it tries again, when a mail server refuses a mail before it takes its content.</summary>
public class MailAnswersTests
{
    [Theory]
    [InlineData("MAIL", null, true, "The connection was lost before the mail was sent (SmtpProtocolException).")]
    [InlineData("RCPT", null, true, "The connection was lost before the mail was sent (SmtpProtocolException).")]
    [InlineData("MAIL", "530 5.7.0 Authentication required", false, "The mail server asks for a login: set Reports:Mail:User and Reports:Mail:Password.")]
    [InlineData("MAIL", "550 5.7.1 Not this sender", false, "The mail server refused the sender, Reports:Mail:From, with 550.")]
    [InlineData("RCPT", "550 5.1.1 No such user", false, "The mail server refused one of the addresses with 550.")]
    [InlineData("RCPT", "450 4.2.1 Later", true, "The mail server refused one of the addresses with 450.")]
    public async Task A_mail_whose_content_was_not_sent_has_not_arrived(string command, string? answer, bool mayPass, string message)
    {
        var failure = await FailureAsync(null, line => line.StartsWith(command, StringComparison.Ordinal) ? answer : "250 OK");

        Assert.Equal((message, mayPass, false), (failure.Message, failure.MayPass, failure.IsUnknown));
    }

    [Theory]
    [InlineData("250 localhost")]
    [InlineData("250-localhost\r\n250 AUTH XOAUTH2")]
    [InlineData("250-localhost\r\n250 AUTH GSSAPI")]
    public async Task A_server_that_takes_no_password_is_not_said_to_have_no_TLS(string greeting)
    {
        var failure = await FailureAsync("reporter", line => line.StartsWith("EHLO", StringComparison.Ordinal) ? greeting : "500 No");

        Assert.Equal(
            ("The mail server offers no login with a password, which Reports:Mail:User asks for.", false, false), (failure.Message, failure.MayPass, failure.IsUnknown));
    }

    private static async Task<DeliveryFailedException> FailureAsync(string? user, Func<string, string?> answer)
    {
        await using var server = new ScriptedMailServer(answer);
        using var message = new MimeMessage { Subject = "A report", Body = new TextPart("plain") { Text = "Its numbers" } };
        message.To.Add(MailboxAddress.Parse("a@example.org"));
        var mail = new MailServer(new()
        {
            Host = "localhost",
            Port = server.Port,
            From = "reports@example.org",
            TrustedCertificate = server.TrustedCertificate,
            User = user,
            Password = user,
        });
        return await Assert.ThrowsAsync<DeliveryFailedException>(() => mail.SendAsync(message, () => Task.FromResult(true), default).WaitAsync(Eventually.Patience));
    }
}
