using CoopGraph.Reports;

namespace CoopGraph.Api.Reports;

/// <summary>Reads the reports before the service takes requests, so that a report with an error stops the start.</summary>
internal sealed class ReportsLoading(LoadedReports reports, IHostEnvironment environment) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => reports.LoadAsync(environment.ContentRootPath, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
