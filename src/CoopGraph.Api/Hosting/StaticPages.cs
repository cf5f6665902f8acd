using CoopGraph.Api.Transport;

namespace CoopGraph.Api.Hosting;

/// <summary>Writes the common responses of the parts that serve files to browsers.</summary>
internal static class StaticPages
{
    /// <summary>Responds with 404: nothing is at the address. A browser gets a page that leads on, and other clients get no body.</summary>
    /// <param name="http">The request, with its path relative to that of the part.</param>
    public static Task NotFoundAsync(HttpContext http) => NotFoundAsync(http, http.Request.Path.Value!.Count(letter => letter == '/'));

    /// <summary>Responds like <see cref="NotFoundAsync(HttpContext)"/> where nothing has answered: at addresses that are of no part.</summary>
    public static IApplicationBuilder UseNotFoundPage(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (http.Response.StatusCode == StatusCodes.Status404NotFound && !http.Response.HasStarted && http.GetEndpoint() is null && AllowedKinds.IsRead(http.Request.Method))
            await NotFoundAsync(http, http.Request.Path.Value!.Count(letter => letter == '/') - 1);
    });

    private static Task NotFoundAsync(HttpContext http, int folders)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        if (!ContentNegotiation.PrefersHtml(http.Request.Headers.Accept))
            return Task.CompletedTask;
        var root = string.Concat(Enumerable.Repeat("../", folders));
        http.Response.Headers.ContentSecurityPolicy = PageFolder.NoScript;
        return PlainPage.WriteAsync(
            http,
            root,
            "Nothing is here",
            $"""
            <h1>Nothing is at this address</h1>
            <p>Look among the <a href="{root}explore/">pictures</a>, the <a href="{root}reports/">reports</a> and the <a href="{root}docs/">docs</a>, or begin at <a href="{root}./">CoopGraph</a>.</p>

            """);
    }

    /// <summary>Serves a page in place of files that the build could not install. Every other address of the part returns 404.</summary>
    /// <param name="http">The request, with its path relative to that of the part.</param>
    /// <param name="html">The page.</param>
    public static Task StandInAsync(HttpContext http, string html)
        => http.Request.Path == "/" ? PlainPage.SendAsync(http, html) : NotFoundAsync(http);
}
