using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Exports;
using CoopGraph.Reports.Exports.Cases;
using CoopGraph.Reports.Exports.Dyads;
using CoopGraph.Reports.Exports.Networks;
using CoopGraph.Reports.Exports.Packages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopGraph.Reports;

/// <summary>Registers reports and exports, for any host.</summary>
public static class ReportsSetup
{
    /// <summary>
    /// Adds the reports and the exports. The engine must be registered, too. Before the first use, <see cref="LoadedReports.LoadAsync"/> has to be called.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration; the section <c>Reports</c> is read.</param>
    public static IServiceCollection AddReports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReportsOptions>()
            .Bind(configuration.GetSection(ReportsOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(provider => new LoadedReports(
            provider.GetRequiredService<TableRunner>(), provider.GetRequiredService<IOptions<ReportsOptions>>().Value));
        services.AddSingleton<ReportVariables>();
        services.AddSingleton<ReportRunner>();
        services.AddSingleton<Export, NetworkFile>();
        services.AddSingleton<Export, DyadFile>();
        services.AddSingleton<Export, CaseTableFile>();
        services.AddSingleton<Export, PackageFile>();
        services.AddSingleton<ExportCatalog>();
        return services;
    }
}
