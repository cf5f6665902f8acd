namespace CoopGraph.Api.Hosting;

/// <summary>Writes the common responses of the parts that serve files to browsers.</summary>
internal static class StaticPages
{
    /// <summary>Responds with 404: nothing is at the address.</summary>
    public static Task NotFoundAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    /// <summary>Serves a page in place of files that the build could not install. Every other address of the part returns 404.</summary>
    /// <param name="http">The request, with its path relative to that of the part.</param>
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
