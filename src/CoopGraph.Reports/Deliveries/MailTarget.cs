using System.Globalization;
using System.Text;
using CoopGraph.Scheduling;
using MimeKit;

namespace CoopGraph.Reports.Deliveries;

/// <summary>
/// People who get a report by mail: at most once. The delivery is claimed when the mail server is ready to take the message. If the answer of
/// the server is lost after that, nobody knows whether the mail arrived, and it is not sent again.
/// </summary>
/// <param name="to">The addresses.</param>
/// <param name="server">Sends mail.</param>
/// <param name="links">Makes links to files that are too large.</param>
internal sealed class MailTarget(IReadOnlyList<MailboxAddress> to, MailServer server, ReportLinks links) : ReportTarget
{
    /// <inheritdoc/>
    public override string Kind => "mail";

    /// <inheritdoc/>
    public override string OutputOf(WrittenReport report) => string.Create(CultureInfo.InvariantCulture, $"mail: {to.Count}");

    /// <inheritdoc/>
    public override async Task DeliverAsync(WrittenReport report, string id, Func<Task<DeliveryFound>> beginAsync, CancellationToken cancellation)
    {
        var link = links.InsteadOf(report);
        using var message = new MimeMessage { Subject = $"{report.Report.Title}, {report.Day:yyyy-MM-dd}", MessageId = $"{id.Replace('#', '.')}.coopgraph@localhost" };
        message.To.AddRange(to);
        var body = new BodyBuilder { TextBody = TextOf(report, link) };
        if (link is null)
            body.Attachments.Add(report.FileName, await report.ReadAsync(cancellation), ContentType.Parse(report.Format.MediaType));
        message.Body = body.ToMessageBody();
        await server.SendAsync(
            message,
            async () => (await beginAsync()).State switch
            {
                DeliveryState.New => true,
                DeliveryState.Begun => throw new DeliveryFailedException(
                    "An earlier try was interrupted while the mail was sent, so it may have arrived; it is not sent again.", mayPass: false, isUnknown: true),
                _ => false,
            },
            cancellation);
    }

    /// <summary>Sends a message that is no report.</summary>
    public async Task SendAsync(string subject, string text, CancellationToken cancellation)
    {
        using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        message.To.AddRange(to);
        await server.SendAsync(message, () => Task.FromResult(true), cancellation);
    }

    private static string TextOf(WrittenReport report, string? link)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{report.Report.Title}\n");
        if (report.Report.Description is { } description)
            text.Append(CultureInfo.InvariantCulture, $"{description}\n");
        text.Append('\n');
        foreach (var (name, value) in report.Variables)
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
        text.Append(CultureInfo.InvariantCulture, $"Rows: {report.Rows}\nData version: {report.DataVersion}\nSchedule: {report.Key.Schedule}, {report.Key.FireTime.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC\n");
        foreach (var warning in report.Warnings)
            text.Append(CultureInfo.InvariantCulture, $"Warning: {warning}\n");
        if (link is not null)
            text.Append(CultureInfo.InvariantCulture, $"The file is too large for a mail; it is at {link}\n");
        return text.ToString();
    }
}
