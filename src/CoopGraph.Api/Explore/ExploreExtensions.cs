using CoopGraph.Api.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Explore;

/// <summary>
/// Serves pages for browsers: the paper's findings over the loaded data as pictures at <c>/explore/</c>, a page for each unit at
/// <c>/explore/units/{code}</c>, and one for each case at <c>/explore/cases/{caseId}</c>.
/// </summary>
internal static class ExploreExtensions
{
    /// <summary>The path of the page. The page queries the GraphQL endpoint next to it, so both also work behind a path prefix.</summary>
    public const string Path = "/explore";

    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "Explore");

    /// <summary>Registers the settings of the page (<see cref="ExploreOptions"/>).</summary>
    public static IServiceCollection AddExplore(this IServiceCollection services, IConfiguration configuration)
        => services.Configure<ExploreOptions>(configuration.GetSection(ExploreOptions.Section));

    /// <summary>Serves the page at <c>/explore/</c>, unless it is turned off. The path without the slash redirects there.</summary>
    /// <param name="app">The application.</param>
    /// <param name="bundle">The folder of the pages; by default the one to which the build copies them.</param>
    public static IApplicationBuilder UseExplore(this IApplicationBuilder app, string? bundle = null)
        => app.ApplicationServices.GetRequiredService<IOptions<ExploreOptions>>().Value.Enabled
            ? app.MapPages(Path, ExploreContentSecurityPolicy.Value, page => Build(page, bundle ?? System.IO.Path.Combine(Folder, "pages")))
            : app;

    private static void Build(IApplicationBuilder page, string bundle)
    {
        page.Use((http, next) =>
        {
            http.Request.Path = PageOf(http.Request.Path);
            return next(http);
        });
        if (File.Exists(System.IO.Path.Combine(bundle, "index.html")))
            UseFiles(page, bundle);
        else
            page.Run(ExploreMissingPage.WriteAsync);
    }

    // Each unit and each case has an address of its own, and one page shows them all: it reads from the address which one is meant.
    private static PathString PageOf(PathString path)
        => path.Value!.Split('/') switch
        {
            ["", "units" or "cases", _] => "/one.html",
            _ => path,
        };

    private static void UseFiles(IApplicationBuilder page, string bundle)
    {
        var files = new PhysicalFileProvider(bundle);
        page.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, DefaultFileNames = ["index.html"] });
        page.UseStaticFiles(Options(files, ""));
        page.UseStaticFiles(Options(new PhysicalFileProvider(System.IO.Path.Combine(Folder, "library")), "/library"));
        page.UseStaticFiles(Options(new PhysicalFileProvider(System.IO.Path.Combine(Folder, "outlines")), "/outlines"));
        page.Run(StaticPages.NotFoundAsync);
    }

    private static StaticFileOptions Options(IFileProvider files, string requestPath) => new()
    {
        FileProvider = files,
        RequestPath = requestPath,
        // These are the outlines, and the libraries' licences.
        ServeUnknownFileTypes = true,
        DefaultContentType = "text/plain; charset=utf-8",
        OnPrepareResponse = PageFolder.CacheByHash,
    };
}
