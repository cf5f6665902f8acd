using CoopGraph.Api.Hosting;
using CoopGraph.Api.Transport;
using Microsoft.Extensions.FileProviders;

namespace CoopGraph.Api.Ide;

/// <summary>Serves the IDE, Banana Cake Pop, to browsers.</summary>
internal static class IdeExtensions
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Ide");

    /// <summary>Registers the IDE's configuration.</summary>
    public static IServiceCollection AddIde(this IServiceCollection services)
        => services.AddSingleton(_ => new IdeConfiguration(ExampleFolder.Read(Path.Combine(Folder, "examples"))));

    /// <summary>
    /// Serves the IDE below the path of the GraphQL endpoint, from its trailing slash on: <c>/graphql/</c> is the IDE's page,
    /// <c>/graphql</c> the endpoint. A GET with a <c>query</c> goes to the endpoint, with or without the slash.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <param name="path">The path of the GraphQL endpoint, without the slash.</param>
    /// <param name="appFolder">The folder of the IDE's files; by default the one to which the build copies them.</param>
    public static IApplicationBuilder UseIde(this IApplicationBuilder app, string path = "/graphql", string? appFolder = null)
        => app.MapWhen(http => IsForIde(http.Request, path), ide => Build(ide, path, appFolder ?? Path.Combine(Folder, "app")));

    private static bool IsForIde(HttpRequest request, string path)
        => AllowedKinds.IsRead(request.Method) && request.Path.StartsWithSegments(path, out var rest) && rest.HasValue
            && !(rest == "/" && request.Query.ContainsKey("query"));

    private static void Build(IApplicationBuilder ide, string path, string appFolder)
    {
        ide.Use((http, next) =>
        {
            // The endpoint's route also matches the trailing slash, and the static file middleware skips a request that has an endpoint.
            http.SetEndpoint(null);
            http.Request.Path = http.Request.Path.StartsWithSegments(path, out var rest) ? rest : http.Request.Path;
            http.Response.Headers.ContentSecurityPolicy = IdeContentSecurityPolicy.Value;
            return next(http);
        });
        ide.UseOneAddress();
        MapFile(ide, "/bcp-config.json", http => http.RequestServices.GetRequiredService<IdeConfiguration>().WriteAsync(http));
        MapFile(ide, "/examples.json", http => http.RequestServices.GetRequiredService<IdeConfiguration>().WriteExamplesAsync(http));
        // The app would cache itself, and so outlive updates of the service. An empty response without a type stops that without an error.
        MapFile(ide, "/service-worker.js", NoContentAsync);
        if (File.Exists(Path.Combine(appFolder, "index.html")))
            UseFiles(ide, new PhysicalFileProvider(appFolder), new PhysicalFileProvider(Path.Combine(Folder, "page")));
        else
            ide.Run(IdeMissingPage.WriteAsync);
    }

    private static void UseFiles(IApplicationBuilder ide, PhysicalFileProvider files, PhysicalFileProvider page)
    {
        // The page is this project's own, and starts the app's: it prepares the document with which the app opens.
        ide.UseDefaultFiles(new DefaultFilesOptions { FileProvider = page, DefaultFileNames = ["start.html"] });
        ide.UseStaticFiles(new StaticFileOptions { FileProvider = page, OnPrepareResponse = PageFolder.CheckEachTime });
        ide.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = PageFolder.CacheByHash });
        ide.Run(StaticPages.NotFoundAsync);
    }

    // Nothing is below a file, as a branch by its path alone would have it.
    private static void MapFile(IApplicationBuilder ide, string path, RequestDelegate write)
        => ide.MapWhen(http => http.Request.Path == path, file => file.Run(write));

    private static Task NoContentAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
