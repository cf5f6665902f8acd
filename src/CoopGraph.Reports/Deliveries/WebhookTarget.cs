using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using CoopGraph.Scheduling;

namespace CoopGraph.Reports.Deliveries;

/// <summary>
/// The receiver of a webhook, in the form of Standard Webhooks: at least once, always with the same <c>webhook-id</c>, so that the receiver can
/// drop what it has had.
/// </summary>
/// <param name="address">The address.</param>
/// <param name="key">The key of the signature.</param>
/// <param name="client">Sends requests.</param>
/// <param name="links">Makes links to files that are too large.</param>
/// <param name="time">The time of the signature.</param>
internal sealed class WebhookTarget(Uri address, byte[] key, ReceiverClient client, ReportLinks links, TimeProvider time) : ReportTarget
{
    /// <inheritdoc/>
    public override string Kind => "webhook";

    /// <inheritdoc/>
    public override string OutputOf(WrittenReport report) => $"webhook: {(links.InsteadOf(report) is null ? "file" : "link")}";

    /// <inheritdoc/>
    public override async Task DeliverAsync(WrittenReport report, string id, Func<Task<DeliveryFound>> beginAsync, CancellationToken cancellation)
    {
        if ((await beginAsync()).State is DeliveryState.Done or DeliveryState.Lost)
            return;
        var link = links.InsteadOf(report);
        var (body, type) = link is null
            ? (await report.ReadAsync(cancellation), report.Format.MediaType)
            : (JsonSerializer.SerializeToUtf8Bytes(Event("report.ready", report, link), JsonSerializerOptions.Web), "application/json");
        using var request = RequestOf(id, body, type);
        request.Headers.Add("X-Report", report.Report.Name);
        request.Headers.Add("X-Data-Version", report.DataVersion);
        request.Headers.Add("X-Row-Count", report.Rows.ToString(CultureInfo.InvariantCulture));
        if (link is null)
            request.Content!.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = report.FileName };
        await client.SendAsync(request, cancellation);
    }

    /// <summary>Sends a message that is no report.</summary>
    public async Task SendAsync(string id, object message, CancellationToken cancellation)
    {
        using var request = RequestOf(id, JsonSerializer.SerializeToUtf8Bytes(message, JsonSerializerOptions.Web), "application/json");
        await client.SendAsync(request, cancellation);
    }

    private HttpRequestMessage RequestOf(string id, byte[] body, string type)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(key, id, timestamp, body));
        return request;
    }

    private object Event(string type, WrittenReport report, string link) => new
    {
        type,
        timestamp = time.GetUtcNow(),
        data = new
        {
            report = report.Report.Name,
            schedule = report.Key.Schedule,
            fireTime = report.Key.FireTime,
            rows = report.Rows,
            bytes = report.Bytes,
            dataVersion = report.DataVersion,
            warnings = report.Warnings,
            link,
        },
    };
}
