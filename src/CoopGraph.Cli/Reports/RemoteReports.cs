using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CoopGraph.Cli.Support;

namespace CoopGraph.Cli.Reports;

/// <summary>Reports and exports of a service over HTTP.</summary>
internal sealed class RemoteReports : IReportSource
{
    private readonly HttpClient _http;

    /// <summary>Prepares the requests.</summary>
    /// <param name="server">The address of the service, such as <c>http://127.0.0.1:5000</c>.</param>
    /// <param name="token">The bearer token; null for none.</param>
    public RemoteReports(Uri server, string? token)
    {
        // The command's own time ends a request; a redirect could lead the token to another service.
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = new Uri($"{server.ToString().TrimEnd('/')}/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (token is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(ReportRequest request, Stream output, CancellationToken cancellation)
    {
        var query = string.Join('&', request.Variables.Select(value => $"{Uri.EscapeDataString(value.Key)}={Uri.EscapeDataString(value.Value)}"));
        using var response = await GetAsync($"{(request.Kind == FileKind.Report ? "reports" : "exports")}/{Uri.EscapeDataString(request.Name)}.{request.Format}{(query.Length > 0 ? $"?{query}" : "")}", "*/*", cancellation);
        try
        {
            await response.Content.CopyToAsync(output, cancellation);
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException)
        {
            throw new CommandException(ExitCodes.Unreachable, $"The answer broke off: {e.Message}");
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation)
    {
        using var response = await GetAsync("reports", "application/json", cancellation);
        var list = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        return
        [
            .. list.GetProperty("reports").EnumerateArray().SelectMany(report => ReportLines.Of(
                Text(report, "name")!,
                Text(report, "title")!,
                report.GetProperty("parameters").EnumerateArray()
                    .Select(parameter => (Text(parameter, "name")!, Text(parameter, "type")!, Text(parameter, "default"), Text(parameter, "description"))))),
        ];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return default;
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string accept, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accept);
        HttpResponseMessage response;
        try
        {
            response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException e)
        {
            throw new CommandException(ExitCodes.Unreachable, $"{_http.BaseAddress} cannot be reached: {e.Message}");
        }

        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw new CommandException(CodeOf(response.StatusCode), $"{_http.BaseAddress} answered {(int)response.StatusCode}. {await DetailAsync(response, cancellation)}".TrimEnd());
    }

    private static int CodeOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ExitCodes.Refused,
        HttpStatusCode.BadRequest or HttpStatusCode.NotFound => ExitCodes.WrongQuestion,
        HttpStatusCode.NotAcceptable => ExitCodes.Usage,
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.BadGateway or HttpStatusCode.TooManyRequests => ExitCodes.Unreachable,
        _ => ExitCodes.Failed,
    };

    private static async Task<string?> DetailAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            return Text(await response.Content.ReadFromJsonAsync<JsonElement>(cancellation), "detail");
        }
        catch (JsonException)
        {
            // A proxy's page says nothing that the status does not.
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
