using System.Net;
using System.Text.Json;
using CoopGraph.Cli.Support;
using CoopGraph.Reports.Exports;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Cli.Reports;

/// <summary>
/// Reads answers of a service, and refuses those that are none of CoopGraph: the address may be that of another program, and a proxy may put its own
/// page, such as one to log in, in the place of an answer.
/// </summary>
internal static class ServiceAnswer
{
    private const string DataVersion = "X-Data-Version";
    private const long MostBytes = 1L << 24;

    /// <summary>The media type of the list of reports.</summary>
    public static string ListType => "application/json";

    /// <summary>Checks that an answer has the file that was requested.</summary>
    /// <exception cref="CommandException">It has not.</exception>
    public static void CheckFile(HttpResponseMessage response, ReportRequest request)
    {
        CheckType(response, MediaTypeOf(request));
        // The type of a page to log in is that of a report as a page, too.
        if (!response.Headers.Contains(DataVersion))
            throw Foreign(response, $"the header {DataVersion} is missing");
    }

    /// <summary>Reads the list of reports as lines of text.</summary>
    /// <exception cref="CommandException">The answer has no such list.</exception>
    public static async Task<IReadOnlyList<string>> ListOfAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        CheckType(response, ListType);
        await ReadAsync(response, () => response.Content.LoadIntoBufferAsync(MostBytes, cancellation));
        try
        {
            using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
            return
            [
                .. json.RootElement.GetProperty("reports").EnumerateArray().SelectMany(report => ReportLines.Of(
                    Needed(report, "name"),
                    Needed(report, "title"),
                    report.GetProperty("parameters").EnumerateArray()
                        .Select(parameter => (Needed(parameter, "name"), Needed(parameter, "type"), Text(parameter, "default"), Text(parameter, "description"))))),
            ];
        }
        catch (Exception e) when (IsOtherJson(e))
        {
            throw Foreign(response, "it has no list of reports");
        }
    }

    /// <summary>Returns the reason of a refusal; null if the answer has none that can be read. Its status says enough.</summary>
    public static async Task<string?> DetailOfAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(MostBytes, cancellation);
            using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
            return Text(json.RootElement, "detail");
        }
        catch (Exception e) when (IsOtherJson(e) || e is HttpRequestException or IOException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Reads the content of an answer.</summary>
    /// <exception cref="CommandException">It breaks off, cannot be unpacked, or is too large.</exception>
    public static async Task ReadAsync(HttpResponseMessage response, Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw Foreign(response, $"it has more than {MostBytes} bytes");
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException)
        {
            throw new CommandException(ExitCodes.Unreachable, $"The answer broke off: {e.Message}");
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            // The second one is that of Brotli.
            throw Foreign(response, "its content cannot be unpacked");
        }
    }

    private static void CheckType(HttpResponseMessage response, string? mediaType)
    {
        if (response.StatusCode != HttpStatusCode.OK)
            throw Foreign(response, $"its status is {(int)response.StatusCode} and not 200");
        var given = response.Content.Headers.ContentType?.MediaType;
        if (mediaType is not null && !string.Equals(given, mediaType, StringComparison.OrdinalIgnoreCase))
            throw Foreign(response, $"it is {given ?? "of no type"} and not {mediaType}");
    }

    // Null for a format that only a later version of the service has.
    private static string? MediaTypeOf(ReportRequest request) => request.Kind == FileKind.Report
        ? TableFormats.ByName(request.Format)?.MediaType
        : ExportFormats.Network.Concat(ExportFormats.Dyads).Concat(ExportFormats.Cases).Concat(ExportFormats.Dataset)
            .FirstOrDefault(format => string.Equals(format.Name, request.Format, StringComparison.OrdinalIgnoreCase))?.MediaType;

    // Another try would get the same.
    private static CommandException Foreign(HttpResponseMessage response, string reason) => new(
        ExitCodes.Failed,
        $"{response.RequestMessage?.RequestUri?.GetLeftPart(UriPartial.Authority)} answers, but not as CoopGraph does: {reason}. Look whether the address of --server is right, and whether a proxy puts its own page in the place of the answer.");

    private static bool IsOtherJson(Exception e) => e is JsonException or KeyNotFoundException or InvalidOperationException;

    private static string Needed(JsonElement element, string name) => Text(element, name) ?? throw new JsonException();

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
