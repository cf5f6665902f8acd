using CoopGraph.Cli.Support;
using CoopGraph.Embedded;
using CoopGraph.Engine;
using CoopGraph.Reports;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Exports;
using CoopGraph.Reports.Formats;
using CoopGraph.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CoopGraph.Cli.Reports;

/// <summary>
/// Reports and exports over the data themselves, without a service: the embedded store's file, or Neo4j, by the settings that the service takes from the
/// environment and from <c>appsettings.json</c> in the current folder.
/// </summary>
internal sealed class LocalReports : IReportSource
{
    private readonly IHost _host;

    private LocalReports(IHost host) => _host = host;

    /// <summary>Opens the data.</summary>
    /// <exception cref="CommandException">The data cannot be opened, or the settings are wrong.</exception>
    public static async Task<LocalReports> OpenAsync(CancellationToken cancellation)
    {
        var host = Build();
        try
        {
            await host.StartAsync(cancellation);
            await host.Services.GetRequiredService<LoadedReports>().LoadAsync(Environment.CurrentDirectory, cancellation);
            return new(host);
        }
        catch (Exception e) when (StoreFailure.Is(e))
        {
            host.Dispose();
            throw StoreFailure.Of(e);
        }
        catch (Exception e) when (e is OptionsValidationException or ReportException)
        {
            host.Dispose();
            throw new CommandException(ExitCodes.Failed, e.Message);
        }
    }

    /// <inheritdoc/>
    public Task WriteAsync(ReportRequest request, Stream output, CancellationToken cancellation) => Failures.TranslateAsync(() => request.Kind == FileKind.Report
        ? WriteReportAsync(request, output, cancellation)
        : WriteExportAsync(request, output, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(
        [.. _host.Services.GetRequiredService<LoadedReports>().Catalog.All.SelectMany(report => ReportLines.Of(
            report.Name, report.Title, report.Parameters.Select(parameter => (parameter.Name, parameter.Type, parameter.Default, parameter.Description))))]);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private async Task WriteReportAsync(ReportRequest request, Stream output, CancellationToken cancellation)
    {
        var loaded = _host.Services.GetRequiredService<LoadedReports>();
        var report = loaded.Catalog.Find(request.Name) ?? throw new CommandException(
            ExitCodes.WrongQuestion, $"There is no report '{request.Name}'. The nearest is '{loaded.Catalog.Nearest(request.Name)}'; 'coopgraph reports' lists all.");
        var format = TableFormats.ByName(request.Format)!;
        await using var table = await _host.Services.GetRequiredService<ReportRunner>().OpenAsync(report, request.Variables, null, cancellation);
        await format.WriteAsync(table, ReportRunner.ContextOf(report, request.Variables), new(MostRows: loaded.MostRows), output, cancellation);
    }

    private async Task WriteExportAsync(ReportRequest request, Stream output, CancellationToken cancellation)
    {
        var exports = _host.Services.GetRequiredService<ExportCatalog>();
        var export = exports.Find(request.Name) ?? throw new CommandException(
            ExitCodes.WrongQuestion, $"There is no export '{request.Name}'. The nearest is '{exports.Nearest(request.Name)}'.");
        var format = export.Format(request.Format) ?? throw new CommandException(
            ExitCodes.Usage, $"The export '{export.Name}' has no format '{request.Format}': take {string.Join(", ", export.Formats.Select(known => known.Name))}.");
        await using var content = await export.OpenAsync(_host.Services.GetRequiredService<ReportVariables>(), request.Variables, format, cancellation);
        await content.WriteAsync(new FormatOptions(), output, cancellation);
    }

    private static IHost Build()
    {
        var builder = ServiceSettings.Builder();
        // Data that are there are read as they are: which seed they came from is the service's matter.
        var file = builder.Configuration[$"{EmbeddedStoreOptions.Section}:{nameof(EmbeddedStoreOptions.DataFile)}"] ?? new EmbeddedStoreOptions().DataFile;
        var isNew = !StoreSetup.IsSeparateServer(builder.Configuration) && !File.Exists(Path.GetFullPath(file, Environment.CurrentDirectory));
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create($"{SeedOptions.Section}:{nameof(SeedOptions.OnStart)}", (string?)$"{isNew}")]);
        builder.Services.AddStore(builder.Configuration);
        builder.Services.AddEngine(builder.Configuration);
        builder.Services.AddReports(builder.Configuration);
        return builder.Build();
    }
}
