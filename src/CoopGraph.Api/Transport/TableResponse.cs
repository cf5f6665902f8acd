using System.Globalization;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports;
using CoopGraph.Reports.Formats;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Transport;

/// <summary>
/// Sends tables and exports. The rows go out while they are read, so a failure after the first ones cannot change the status: it breaks the connection, and
/// every client reports that. A table that is cut off never looks whole.
/// </summary>
internal sealed partial class TableResponse(LoadedReports reports, ILogger<TableResponse> log)
{
    private const string RowCount = "X-Row-Count", Warnings = "X-Warnings";

    /// <summary>The header with the version of the data.</summary>
    public static readonly string DataVersion = "X-Data-Version";

    /// <summary>The headers of tables that no standard has.</summary>
    public static readonly string[] OwnHeaders = [RowCount, Warnings, DataVersion];

    /// <summary>Returns the options that the address of a request gives.</summary>
    public FormatOptions OptionsOf(HttpRequest request) => new(IsOn(request, "bom"), IsOn(request, "guard"), reports.MostRows);

    /// <summary>Sends a file.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">The token that is cancelled when the client has gone or the service ends.</param>
    /// <exception cref="FormatRefusedException">The table has no such form. Nothing was sent.</exception>
    /// <exception cref="TableFailedException">The rows cannot be read. Nothing was sent.</exception>
    /// <exception cref="TooManyRowsException">There are too many rows. Nothing was sent.</exception>
    public async Task SendAsync(HttpContext http, IAnswerFile file, CancellationToken cancellation)
    {
        var response = http.Response;
        response.ContentType = file.IsText ? $"{file.MediaType}; charset=utf-8" : file.MediaType;
        response.Headers[DataVersion] = file.DataVersion;
        response.GetTypedHeaders().LastModified = file.LastModified;
        if (file.Warnings.Any())
            response.Headers[Warnings] = string.Join(", ", file.Warnings);
        response.Headers.ContentDisposition = $"attachment; filename=\"{file.FileName}\"";
        // A HEAD has the headers of the GET; the rows would be read for nothing.
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        var trailers = http.Features.Get<IHttpResponseTrailersFeature>();
        if (trailers is not null && file.HasRows)
            response.DeclareTrailer(RowCount);
        try
        {
            var rows = await file.WriteAsync(OptionsOf(http.Request), response.Body, cancellation);
            if (file.HasRows)
                trailers?.Trailers.Append(RowCount, rows?.ToString(CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (response.HasStarted)
        {
            if (!cancellation.IsCancellationRequested)
                LogBroken(e, file.FileName);
            http.Abort();
        }
        catch
        {
            foreach (var header in new[] { DataVersion, Warnings, HeaderNames.ContentDisposition, HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.Trailer })
                response.Headers.Remove(header);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Error, "The file {Name} broke off while it was sent.")]
    private partial void LogBroken(Exception exception, string name);

    private static bool IsOn(HttpRequest request, string name) => request.Query[name] == "true";
}
