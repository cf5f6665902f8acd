using CoopGraph.Cli.Support;

namespace CoopGraph.Cli.Reports;

/// <summary>A place that has reports and exports: a service, or the data themselves.</summary>
internal interface IReportSource : IAsyncDisposable
{
    /// <summary>Writes the file of a report or of an export.</summary>
    /// <exception cref="CommandException">The file cannot be had.</exception>
    Task WriteAsync(ReportRequest request, Stream output, CancellationToken cancellation);

    /// <summary>Returns the reports as lines of text, with their parameters.</summary>
    /// <exception cref="CommandException">The list cannot be had.</exception>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation);
}
