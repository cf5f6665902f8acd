using CoopGraph.Api.Transport;
using Microsoft.AspNetCore.StaticFiles;

namespace CoopGraph.Api.Hosting;

/// <summary>Serves the parts of the service that are a folder of pages for browsers.</summary>
internal static class PageFolder
{
    /// <summary>The content security policy of pages without a script, with styles and images of this service.</summary>
    public static string NoScript => "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Serves GET and HEAD below a path, each with the content security policy. The path without the slash redirects to the one with it.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <param name="path">The path, without the slash at its end, such as <c>/explore</c>.</param>
    /// <param name="policy">The content security policy.</param>
    /// <param name="build">Adds what answers the requests; their paths are relative to the folder, and begin with a slash.</param>
    public static IApplicationBuilder MapPages(this IApplicationBuilder app, string path, string policy, Action<IApplicationBuilder> build)
        => app.MapWhen(http => AllowedKinds.IsRead(http.Request.Method) && http.Request.Path.StartsWithSegments(path), pages =>
        {
            pages.Use((http, next) =>
            {
                http.Response.Headers.ContentSecurityPolicy = policy;
                http.Request.Path.StartsWithSegments(path, out var rest);
                if (!rest.HasValue)
                {
                    // The pages' own links are relative. Without the slash they would start one folder too high. The address is relative, too: a
                    // proxy's prefix is unknown here.
                    http.Response.Redirect($"{path.TrimStart('/')}/{http.Request.QueryString}");
                    return Task.CompletedTask;
                }

                http.Request.Path = rest;
                return next(http);
            });
            pages.UseOneAddress();
            build(pages);
        });

    /// <summary>
    /// Redirects an address with a slash too many, such as <c>units/340122/</c>, to the page's one address: from any other one the relative links of
    /// the page lead elsewhere. Paths are relative to the folder.
    /// </summary>
    public static IApplicationBuilder UseOneAddress(this IApplicationBuilder pages) => pages.Use((http, next) =>
    {
        var path = http.Request.Path;
        var names = path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        PathString one = $"/{string.Join('/', names)}";
        if (path == one)
            return next(http);
        // Relative, since a proxy's prefix is unknown here: up to the folder, and from there on.
        var up = string.Concat(Enumerable.Repeat("../", path.Value.Count(letter => letter == '/') - 1));
        http.Response.Redirect($"{up}{one.ToUriComponent()[1..]}{http.Request.QueryString}", permanent: true);
        return Task.CompletedTask;
    });

    /// <summary>Lets browsers keep files below <c>static/</c>, with a hash of their content in their names, and check all others each time.</summary>
    public static void CacheByHash(StaticFileResponseContext file)
        => file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/static") ? "public, max-age=31536000, immutable" : "no-cache";

    /// <summary>Lets browsers check each time whether a file changed: it has the same name in every version of the service.</summary>
    public static void CheckEachTime(StaticFileResponseContext file) => file.Context.Response.Headers.CacheControl = "no-cache";
}
