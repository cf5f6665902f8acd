using CoopGraph.Cli.Support;

namespace CoopGraph.Cli.Reports;

/// <summary>A place that has reports: a service, or the data themselves.</summary>
internal interface IReportSource : IAsyncDisposable
{
    /// <summary>Writes the rows of a report.</summary>
    /// <exception cref="CommandException">The rows cannot be had.</exception>
    Task WriteAsync(ReportRequest request, Stream output, CancellationToken cancellation);

    /// <summary>Returns the reports as lines of text, with their parameters.</summary>
    /// <exception cref="CommandException">The list cannot be had.</exception>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation);
}
