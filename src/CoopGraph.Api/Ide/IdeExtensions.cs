using CoopGraph.Api.Hosting;
using Microsoft.Extensions.FileProviders;

namespace CoopGraph.Api.Ide;

/// <summary>Banana Cake Pop for browsers.</summary>
internal static class IdeExtensions
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Ide");

    /// <summary>Registers what the IDE is configured with.</summary>
    public static IServiceCollection AddIde(this IServiceCollection services)
        => services.AddSingleton(_ => IdeConfiguration.WithExamplesOf(Path.Combine(Folder, "examples")));

    /// <summary>
    /// Serves the IDE below the path of the GraphQL endpoint, from its trailing slash on: <c>/graphql/</c> is the IDE's page,
    /// <c>/graphql</c> the endpoint. A GET with a <c>query</c> is a question to the endpoint with either ending.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <param name="path">The path of the GraphQL endpoint, without the slash.</param>
    /// <param name="appFolder">Where the IDE's files are; by default where the build puts them.</param>
    public static IApplicationBuilder UseIde(this IApplicationBuilder app, string path = "/graphql", string? appFolder = null)
        => app.MapWhen(http => IsForIde(http.Request, path), ide => Build(ide, path, appFolder ?? Path.Combine(Folder, "app")));

    private static bool IsForIde(HttpRequest request, string path)
        => (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && request.Path.StartsWithSegments(path, out var rest) && rest.HasValue
            && !(rest == "/" && request.Query.ContainsKey("query"));

    private static void Build(IApplicationBuilder ide, string path, string appFolder)
    {
        ide.Use((http, next) =>
        {
            // The endpoint's route also matches the trailing slash, and static files keep away from what a route has taken.
            http.SetEndpoint(null);
            http.Request.Path = http.Request.Path.StartsWithSegments(path, out var rest) ? rest : http.Request.Path;
            http.Response.Headers.ContentSecurityPolicy = IdeContentSecurityPolicy.Value;
            return next(http);
        });
        ide.Map("/bcp-config.json", file => file.Run(http => http.RequestServices.GetRequiredService<IdeConfiguration>().WriteAsync(http)));
        // The app would cache itself, and outlive updates of the service. An empty answer of no type makes it give up quietly.
        ide.Map("/service-worker.js", file => file.Run(NoContentAsync));
        if (File.Exists(Path.Combine(appFolder, "index.html")))
            UseFiles(ide, new PhysicalFileProvider(appFolder));
        else
            ide.Run(IdeMissingPage.WriteAsync);
    }

    private static void UseFiles(IApplicationBuilder ide, PhysicalFileProvider files)
    {
        ide.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files, DefaultFileNames = ["index.html"] });
        ide.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            // Names below static/ carry a hash of what is in them.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/static") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        ide.Run(StaticPages.NotFoundAsync);
    }

    private static Task NoContentAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
