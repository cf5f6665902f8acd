namespace CoopGraph.Api.Hosting;

/// <summary>
/// Adds security headers to every response. The IDE and the page of pictures also add content security policies to their responses.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return next(http);
    }
}
