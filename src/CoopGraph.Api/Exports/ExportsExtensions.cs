using CoopGraph.Api.Reports;
using CoopGraph.Api.Transport;
using CoopGraph.Reports.Exports;

namespace CoopGraph.Api.Exports;

/// <summary>Registers and maps exports over HTTP.</summary>
internal static class ExportsExtensions
{
    private const string Path = "/exports";

    /// <summary>Registers the endpoint of exports. The reports must be registered, too.</summary>
    public static IServiceCollection AddExportEndpoints(this IServiceCollection services) => services.AddSingleton<ExportEndpoint>();

    /// <summary>Maps the list of exports, its page for browsers, and the files.</summary>
    public static void MapExports(this IEndpointRouteBuilder endpoints)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        var exports = endpoints.ServiceProvider.GetRequiredService<ExportCatalog>();
        var files = endpoints.ServiceProvider.GetRequiredService<ExportEndpoint>();
        var fields = endpoints.ServiceProvider.GetRequiredService<ReportForm>();
        endpoints.MapMethods(Path, methods, http => ListAsync(http, exports, fields)).WithDisplayName("Exports");
        endpoints.MapMethods($"{Path}/{{file}}", methods, (HttpContext http, string file) => files.HandleAsync(http, file)).WithDisplayName("Export");
    }

    // To routing, /exports and /exports/ are the same; to the links of a page they are not.
    private static Task ListAsync(HttpContext http, ExportCatalog exports, ReportForm fields)
    {
        VaryHeader.Add(http.Response, "Accept");
        if (!ContentNegotiation.PrefersHtml(http.Request.Headers.Accept))
            return ExportList.WriteAsync(http, exports);
        if (http.Request.Path.Value!.EndsWith('/'))
            return ExportPage.WriteAsync(http, exports, fields);
        http.Response.Redirect($"{Path.TrimStart('/')}/");
        return Task.CompletedTask;
    }
}
