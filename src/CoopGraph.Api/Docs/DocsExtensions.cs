using System.Net;
using CoopGraph.Api.Hosting;
using CoopGraph.Api.Transport;

namespace CoopGraph.Api.Docs;

/// <summary>Serves the pages of <c>docs/</c> to browsers: a list at <c>/docs/</c>, and each page by its name, such as <c>/docs/queries</c>.</summary>
internal static class DocsExtensions
{
    private const string Path = "/docs";
    private const string Csp = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Registers the pages, which are rendered when they are first asked for.</summary>
    public static IServiceCollection AddDocs(this IServiceCollection services)
        => services.AddSingleton(_ => new DocPages(System.IO.Path.Combine(AppContext.BaseDirectory, "Docs")));

    /// <summary>Serves the pages. The path without the slash redirects to the list.</summary>
    public static IApplicationBuilder UseDocs(this IApplicationBuilder app)
        => app.MapWhen(
            http => AllowedKinds.IsRead(http.Request.Method) && http.Request.Path.StartsWithSegments(Path),
            docs => docs.Run(http =>
            {
                http.Request.Path.StartsWithSegments(Path, out var rest);
                var pages = http.RequestServices.GetRequiredService<DocPages>();
                if (!rest.HasValue)
                {
                    // The address is relative, because a proxy's prefix is unknown here.
                    http.Response.Redirect($"{Path.TrimStart('/')}/");
                    return Task.CompletedTask;
                }

                return rest == "/" ? WriteAsync(http, "Docs", List(pages)) : pages.Find(rest.Value![1..]) is { } page ? WriteAsync(http, page.Title, page.Html) : StaticPages.NotFoundAsync(http);
            }));

    private static string List(DocPages pages)
        => $"<h1>Docs</h1>\n<ul>\n{string.Join('\n', pages.All.Select(page => $"<li><a href=\"{page.Name}\">{WebUtility.HtmlEncode(page.Title)}</a></li>"))}\n</ul>\n";

    private static Task WriteAsync(HttpContext http, string title, string body)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.ContentSecurityPolicy = Csp;
        return http.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>{WebUtility.HtmlEncode(title)} - CoopGraph</title>
              <link rel="icon" href="../favicon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="../home.css">
            </head>
            <body>
            <main>
            <nav><a href="../">CoopGraph</a> &rsaquo; <a href="./">Docs</a></nav>
            {body}</main>
            </body>
            </html>

            """,
            http.RequestAborted);
    }
}
