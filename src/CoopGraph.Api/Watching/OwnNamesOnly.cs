using System.Net;

namespace CoopGraph.Api.Watching;

/// <summary>
/// Answers only those who ask for this machine by its own name or address. A page of another site can have its name lead here, and would then
/// read the answers in the operator's browser.
/// </summary>
internal sealed class OwnNamesOnly(RequestDelegate next)
{
    /// <summary>Passes a request on, or answers it with 421.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        var host = http.Request.Host.Host;
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }
}
