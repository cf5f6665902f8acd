using CoopGraph.Api.Hosting;
using CoopGraph.Api.Transport;
using Microsoft.Extensions.FileProviders;

namespace CoopGraph.Api.Home;

/// <summary>Serves the page at <c>/</c>, which says what the service is and leads to its parts, and the colours and the icon of all pages.</summary>
internal static class HomeExtensions
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Home");

    // The address at which browsers look for the icon of what is no page, such as a table.
    private const string ForeignIcon = "/favicon.ico";

    // The page and its files lie at the root, where the other parts of the service are folders. The colours and the icon are those of all pages.
    private static readonly string[] Paths = ["/", "/home.css", "/colors.css", "/favicon.svg", ForeignIcon];

    /// <summary>Serves the page and its files. All its links are relative, for a service behind a path prefix.</summary>
    public static IApplicationBuilder UseHome(this IApplicationBuilder app)
        => app.MapWhen(
            http => AllowedKinds.IsRead(http.Request.Method) && Paths.Contains(http.Request.Path.Value, StringComparer.Ordinal),
            home => Build(home, new PhysicalFileProvider(Folder)));

    private static void Build(IApplicationBuilder home, PhysicalFileProvider files)
    {
        home.Use((http, next) =>
        {
            http.Response.Headers.ContentSecurityPolicy = PageFolder.NoScript;
            switch (http.Request.Path.Value)
            {
                case "/":
                    return HomePage.WriteAsync(http, Path.Combine(Folder, "home.html"));
                case ForeignIcon:
                    // Relative, since a proxy's prefix is unknown here.
                    http.Response.Redirect("favicon.svg");
                    return Task.CompletedTask;
                default:
                    return next(http);
            }
        });
        home.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = PageFolder.CheckEachTime });
        home.Run(StaticPages.NotFoundAsync);
    }
}
