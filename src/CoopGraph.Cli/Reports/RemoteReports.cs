using System.Net;
using System.Net.Http.Headers;
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
        ServiceAnswer.CheckFile(response, request);
        await ServiceAnswer.ReadAsync(response, () => response.Content.CopyToAsync(output, cancellation));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation)
    {
        using var response = await GetAsync("reports", ServiceAnswer.ListType, cancellation);
        return await ServiceAnswer.ListOfAsync(response, cancellation);
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
            throw new CommandException(CodeOf(response.StatusCode), $"{_http.BaseAddress} answered {(int)response.StatusCode}. {await ServiceAnswer.DetailOfAsync(response, cancellation)}".TrimEnd());
    }

    private static int CodeOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ExitCodes.Refused,
        HttpStatusCode.BadRequest or HttpStatusCode.NotFound => ExitCodes.WrongQuestion,
        HttpStatusCode.NotAcceptable => ExitCodes.Usage,
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.BadGateway or HttpStatusCode.TooManyRequests => ExitCodes.Unreachable,
        _ => ExitCodes.Failed,
    };
}
