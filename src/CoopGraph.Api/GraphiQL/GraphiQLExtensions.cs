using CoopGraph.Api.Hosting;
using Microsoft.Extensions.FileProviders;

namespace CoopGraph.Api.GraphiQL;

/// <summary>Serves GraphiQL, the second IDE, to browsers.</summary>
internal static class GraphiQLExtensions
{
    private const string Path = "/graphiql";

    /// <summary>
    /// Serves GraphiQL at <c>/graphiql/</c>; the path without the slash redirects there. Its page queries the endpoint next to it, so both
    /// also work behind a path prefix.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <param name="bundle">The folder of the page's files; by default the one to which the build copies them.</param>
    public static IApplicationBuilder UseGraphiQL(this IApplicationBuilder app, string? bundle = null)
        => app.MapPages(Path, GraphiQLContentSecurityPolicy.Value, page => Build(page, bundle ?? System.IO.Path.Combine(AppContext.BaseDirectory, "GraphiQL")));

    private static void Build(IApplicationBuilder page, string bundle)
    {
        if (File.Exists(System.IO.Path.Combine(bundle, "index.html")))
            UseFiles(page, new PhysicalFileProvider(bundle));
        else
            page.Run(GraphiQLMissingPage.WriteAsync);
    }

    private static void UseFiles(IApplicationBuilder page, PhysicalFileProvider files)
    {
        page.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, DefaultFileNames = ["index.html"] });
        page.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = PageFolder.CacheByHash });
        page.Run(StaticPages.NotFoundAsync);
    }
}
