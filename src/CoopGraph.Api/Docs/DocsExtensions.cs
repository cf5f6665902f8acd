using System.Net;
using CoopGraph.Api.Hosting;

namespace CoopGraph.Api.Docs;

/// <summary>Serves the pages of <c>docs/</c> to browsers: a list at <c>/docs/</c>, and each page by its name, such as <c>/docs/queries</c>.</summary>
internal static class DocsExtensions
{
    /// <summary>Registers the pages, which are rendered when they are first asked for.</summary>
    public static IServiceCollection AddDocs(this IServiceCollection services)
        => services.AddSingleton(_ => new DocPages(Path.Combine(AppContext.BaseDirectory, "Docs")));

    /// <summary>Serves the pages. The path without the slash redirects to the list.</summary>
    public static IApplicationBuilder UseDocs(this IApplicationBuilder app)
        => app.MapPages("/docs", PageFolder.NoScript, docs => docs.Run(http =>
        {
            var pages = http.RequestServices.GetRequiredService<DocPages>();
            var name = http.Request.Path.Value![1..];
            if (name.Length == 0)
                return WriteAsync(http, "Docs", List(pages));
            return pages.Find(name) is { } page ? WriteAsync(http, page.Title, page.Html) : StaticPages.NotFoundAsync(http);
        }));

    private static string List(DocPages pages)
        => $"<h1>Docs</h1>\n<ul>\n{string.Join('\n', pages.All.Select(page => $"<li><a href=\"{page.Name}\">{WebUtility.HtmlEncode(page.Title)}</a></li>"))}\n</ul>\n";

    private static Task WriteAsync(HttpContext http, string title, string body)
        => PlainPage.WriteAsync(http, "../", title, $"<nav><a href=\"../\">CoopGraph</a> &rsaquo; <a href=\"./\">Docs</a></nav>\n{body}");
}
