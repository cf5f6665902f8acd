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

    private static string List(DocPages pages) => $"<h1>Docs</h1>\n{string.Concat(pages.All.Select(Entry))}";

    private static string Entry(DocPage page)
    {
        var sections = string.Join(" &middot;\n", page.Sections.Select(section => Link($"{page.Name}#{section.Anchor}", section.Title)));
        return $"<h2>{Link(page.Name, page.Title)}</h2>\n{(sections.Length == 0 ? "" : $"<p class=\"note\">{sections}</p>\n")}";
    }

    private static string Link(string address, string words) => $"<a href=\"{address}\">{WebUtility.HtmlEncode(words)}</a>";

    private static Task WriteAsync(HttpContext http, string title, string body)
        => PlainPage.WriteAsync(http, "../", title, WayBack.Html("../", ("./", "Docs")) + body);
}
