namespace CoopGraph.Api.Hosting;

/// <summary>Answers of the parts that serve files to browsers.</summary>
internal static class StaticPages
{
    /// <summary>There is nothing at the address.</summary>
    public static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>A page that stands in for files that the build could not install: it is all that there is.</summary>
    /// <param name="http">The request, its path below that of the part.</param>
    /// <param name="html">The page.</param>
    public static Task StandInAsync(HttpContext http, string html)
    {
        if (http.Request.Path != "/")
            return NotFoundAsync(http);
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(html, http.RequestAborted);
    }
}
