namespace CoopGraph.Api.Hosting;

/// <summary>Headers that every answer carries. The IDE and the page of pictures add content security policies to their own.</summary>
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
