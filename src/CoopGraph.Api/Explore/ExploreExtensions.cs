using CoopGraph.Api.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Explore;

/// <summary>The paper's findings over the loaded data, as a page of pictures for browsers.</summary>
internal static class ExploreExtensions
{
    /// <summary>Where the page is served. It asks the GraphQL endpoint beside it, so both can stand behind a prefix.</summary>
    public const string Path = "/explore";

    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "Explore");

    /// <summary>Registers the settings of the page (<see cref="ExploreOptions"/>).</summary>
    public static IServiceCollection AddExplore(this IServiceCollection services, IConfiguration configuration)
        => services.Configure<ExploreOptions>(configuration.GetSection(ExploreOptions.Section));

    /// <summary>Serves the page at <c>/explore/</c>, unless it is turned off. The path without the slash leads there.</summary>
    /// <param name="app">The application.</param>
    /// <param name="libraryFolder">Where Apache ECharts is; by default where the build puts it.</param>
    public static IApplicationBuilder UseExplore(this IApplicationBuilder app, string? libraryFolder = null)
        => app.ApplicationServices.GetRequiredService<IOptions<ExploreOptions>>().Value.Enabled
            ? app.MapWhen(IsForPage, page => Build(page, libraryFolder ?? System.IO.Path.Combine(Folder, "library")))
            : app;

    private static bool IsForPage(HttpContext http)
        => (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) && http.Request.Path.StartsWithSegments(Path);

    private static void Build(IApplicationBuilder page, string libraryFolder)
    {
        page.Use((http, next) =>
        {
            http.Response.Headers.ContentSecurityPolicy = ExploreContentSecurityPolicy.Value;
            http.Request.Path.StartsWithSegments(Path, out var rest);
            if (!rest.HasValue)
            {
                // The page's own links are relative, and would start one folder too high.
                http.Response.Redirect($"{http.Request.PathBase}{Path}/{http.Request.QueryString}");
                return Task.CompletedTask;
            }

            http.Request.Path = rest;
            return next(http);
        });
        if (File.Exists(System.IO.Path.Combine(libraryFolder, "echarts.esm.min.js")))
            UseFiles(page, libraryFolder);
        else
            page.Run(ExploreMissingPage.WriteAsync);
    }

    private static void UseFiles(IApplicationBuilder page, string libraryFolder)
    {
        var files = new PhysicalFileProvider(System.IO.Path.Combine(Folder, "page"));
        page.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, DefaultFileNames = ["index.html"] });
        page.UseStaticFiles(Options(files, ""));
        page.UseStaticFiles(Options(new PhysicalFileProvider(libraryFolder), "/library"));
        page.Run(StaticPages.NotFoundAsync);
    }

    private static StaticFileOptions Options(IFileProvider files, string requestPath) => new()
    {
        FileProvider = files,
        RequestPath = requestPath,
        // The queries, and the library's licence.
        ServeUnknownFileTypes = true,
        DefaultContentType = "text/plain; charset=utf-8",
        // Files keep their names from one version of the service to the next, so a browser asks each time whether they changed.
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
    };
}
