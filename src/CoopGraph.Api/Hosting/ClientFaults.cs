using Microsoft.AspNetCore.Connections;

namespace CoopGraph.Api.Hosting;

/// <summary>
/// Ends requests in which the client is at fault: it left, or what it sent is no HTTP. They get the status of their fault, where the client can still
/// read one, and a line at the level Debug. Without this, each of them would be an error of the service in its log, with a stack trace.
/// </summary>
internal sealed partial class ClientFaults(RequestDelegate next, ILogger<ClientFaults> log)
{
    /// <summary>Passes a request on.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException e)
        {
            End(http, e.StatusCode);
        }
        catch (Exception e) when (e is ConnectionResetException || (http.RequestAborted.IsCancellationRequested && e is OperationCanceledException or IOException))
        {
            End(http, StatusCodes.Status499ClientClosedRequest);
        }
    }

    private void End(HttpContext http, int status)
    {
        LogFault(status);
        if (!http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = status;
        }
    }

    [LoggerMessage(LogLevel.Debug, "A client left, or sent what is no HTTP: status {Status}.")]
    private partial void LogFault(int status);
}
