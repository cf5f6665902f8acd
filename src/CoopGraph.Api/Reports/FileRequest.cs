using CoopGraph.Api.Transport;
using CoopGraph.Reports.Catalog;

namespace CoopGraph.Api.Reports;

/// <summary>Answers requests for the files of reports and exports: with the file, or with the reason why there is none.</summary>
internal static class FileRequest
{
    /// <summary>Answers a request.</summary>
    /// <param name="http">The request and its response.</param>
    /// <param name="end">The end of the service.</param>
    /// <param name="send">Sends the file. Its token is cancelled when the client has gone or the service ends.</param>
    public static async Task AnswerAsync(HttpContext http, ServiceEnd end, Func<CancellationToken, Task> send)
    {
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, end.Token);
            await send(either.Token);
        }
        catch (ReportParameterException wrong)
        {
            await ReportProblem.WriteAsync(http, StatusCodes.Status400BadRequest, wrong.Message, ("parameter", wrong.Parameter));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has closed the connection, so no response is written.
            if (!http.Response.HasStarted)
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (OperationCanceledException) when (end.Token.IsCancellationRequested && !http.Response.HasStarted)
        {
            await ReportProblem.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "The service is stopping; ask again in a moment.");
        }
    }
}
