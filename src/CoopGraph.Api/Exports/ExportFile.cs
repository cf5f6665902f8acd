using System.Globalization;
using CoopGraph.Api.Transport;
using CoopGraph.Reports.Exports;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Api.Exports;

/// <summary>An export in a format as a response.</summary>
/// <param name="export">The export.</param>
/// <param name="format">The format.</param>
/// <param name="content">The content.</param>
internal sealed class ExportFile(Export export, ExportFormat format, ExportContent content) : IAnswerFile
{
    /// <inheritdoc/>
    public string FileName => $"{export.Name}-{content.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{format.Name}";

    /// <inheritdoc/>
    public string MediaType => format.MediaType;

    /// <inheritdoc/>
    public bool IsText => format.IsText;

    /// <inheritdoc/>
    public bool HasRows => format.IsTable;

    /// <inheritdoc/>
    public string DataVersion => content.Dataset.Version;

    /// <inheritdoc/>
    public DateTimeOffset? LastModified => content.Dataset.LoadedAt;

    /// <inheritdoc/>
    public IEnumerable<string> Warnings => content.Warnings.Keys;

    /// <inheritdoc/>
    public Task<long?> WriteAsync(FormatOptions options, Stream output, CancellationToken cancellation) => content.WriteAsync(options, output, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => content.DisposeAsync();
}
