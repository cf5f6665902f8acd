using CoopGraph.Api.Transport;
using Microsoft.Net.Http.Headers;

namespace CoopGraph.Api.Hosting;

/// <summary>
/// Marks every response as depending on the <c>Origin</c> header. ASP.NET Core does so only for requests that have one; a cache could then
/// give a response without <c>Access-Control-Allow-Origin</c> to a site that may read it.
/// </summary>
internal sealed class VaryByOrigin(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        // Callbacks run in reverse order: this one comes before that of the middleware for other sites, so it runs after it.
        http.Response.OnStarting(() =>
        {
            VaryHeader.Add(http.Response, HeaderNames.Origin);
            return Task.CompletedTask;
        });
        return next(http);
    }
}
