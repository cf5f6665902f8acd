using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Catalog;

namespace CoopGraph.Reports;

/// <summary>The reports that are shipped with the program and those of the folders that the settings name, read once.</summary>
/// <param name="tables">Checks that a document is a table.</param>
/// <param name="options">The settings.</param>
public sealed class LoadedReports(TableRunner tables, ReportsOptions options)
{
    private ReportCatalog? _catalog;

    /// <summary>The folder of the shipped reports.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "reports");

    /// <summary>The maximum number of rows of a table.</summary>
    public long MostRows => options.MostRows;

    /// <summary>The reports.</summary>
    /// <exception cref="InvalidOperationException">They have not been read.</exception>
    public ReportCatalog Catalog => _catalog ?? throw new InvalidOperationException("The reports have not been read yet.");

    /// <summary>Reads the reports.</summary>
    /// <param name="contentRoot">The folder to which the folders in the settings are relative.</param>
    /// <param name="cancellation">The token that is cancelled when the start has to end.</param>
    /// <exception cref="ReportException">A folder or a report is refused.</exception>
    public async Task LoadAsync(string contentRoot, CancellationToken cancellation) => _catalog = await ReportCatalog.ReadAsync(
        [ShippedFolder, .. options.Folders.Select(folder => Path.GetFullPath(folder, contentRoot))], tables, cancellation);
}
