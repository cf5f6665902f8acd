using CoopGraph.Api.Transport;
using CoopGraph.Reports;
using CoopGraph.Reports.Schedules;

namespace CoopGraph.Api.Reports;

/// <summary>Registers and maps reports over HTTP.</summary>
internal static class ReportsExtensions
{
    private const string Path = "/reports";

    /// <summary>Registers the reports, which are read at start, and tables as responses to queries.</summary>
    public static IServiceCollection AddReportEndpoints(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddReports(configuration);
        services.AddTableAnswers();
        services.AddHostedService<ReportsLoading>();
        services.AddReportSchedules(configuration);
        services.AddSingleton<ReportFileEndpoint>();
        services.AddSingleton<ReportScheduleTable>();
        services.AddSingleton<IdeLinks>();
        services.AddSingleton<ReportForm>();
        services.AddSingleton<ReportPages>();
        return services;
    }

    /// <summary>Maps the list of reports, their pages for browsers and their rows.</summary>
    public static void MapReports(this IEndpointRouteBuilder endpoints)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        var pages = endpoints.ServiceProvider.GetRequiredService<ReportPages>();
        var files = endpoints.ServiceProvider.GetRequiredService<ReportFileEndpoint>();
        var schedules = endpoints.ServiceProvider.GetRequiredService<ReportScheduleTable>();
        var reports = endpoints.ServiceProvider.GetRequiredService<LoadedReports>();
        endpoints.MapMethods($"{Path}", methods, http => ListAsync(http, reports, schedules, pages)).WithDisplayName("Reports");
        endpoints.MapMethods($"{Path}/{{name}}", methods, (HttpContext http, string name) => FileOrPageAsync(http, name, files, pages)).WithDisplayName("Report");
    }

    // To routing, /reports and /reports/ are the same; to the links of a page they are not.
    private static Task ListAsync(HttpContext http, LoadedReports reports, ReportScheduleTable schedules, ReportPages pages)
    {
        VaryHeader.Add(http.Response, "Accept");
        if (!ContentNegotiation.PrefersHtml(http.Request.Headers.Accept))
            return ReportJson.WriteListAsync(http, reports.Catalog, schedules);
        if (http.Request.Path.Value!.EndsWith('/'))
            return pages.WriteListAsync(http);
        http.Response.Redirect($"{Path.TrimStart('/')}/");
        return Task.CompletedTask;
    }

    private static Task FileOrPageAsync(HttpContext http, string name, ReportFileEndpoint files, ReportPages pages)
    {
        if (name.Contains('.', StringComparison.Ordinal))
            return files.HandleAsync(http, name);
        if (http.Request.Path.Value!.EndsWith('/'))
            return pages.WriteAsync(http, name);
        http.Response.Redirect($"{Uri.EscapeDataString(name)}/{http.Request.QueryString}");
        return Task.CompletedTask;
    }
}
