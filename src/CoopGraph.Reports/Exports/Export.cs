using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Reports.Exports;

/// <summary>A part of the graph that is written as a file for other programs.</summary>
/// <param name="name">The name, as addresses have it, such as <c>network</c>.</param>
/// <param name="title">The title for people.</param>
/// <param name="description">The content in words.</param>
public abstract class Export(string name, string title, string description)
{
    /// <summary>The name, as addresses have it, such as <c>network</c>.</summary>
    public string Name => name;

    /// <summary>The title for people.</summary>
    public string Title => title;

    /// <summary>The content in words.</summary>
    public string Description => description;

    /// <summary>The parameters.</summary>
    public abstract IReadOnlyList<ReportParameter> Parameters { get; }

    /// <summary>The formats.</summary>
    public abstract IReadOnlyList<ExportFormat> Formats { get; }

    /// <summary>Returns the format with a name; null if there is none.</summary>
    public ExportFormat? Format(string ending) => Formats.FirstOrDefault(format => string.Equals(format.Name, ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads parameters from text and then the graph (<see cref="OpenAsync(Inputs, ExportFormat, CancellationToken)"/>).</summary>
    /// <param name="variables">Reads parameters.</param>
    /// <param name="given">The names and values of the parameters.</param>
    /// <param name="format">One of the formats.</param>
    /// <param name="cancellation">The token that is cancelled when the caller has gone.</param>
    /// <exception cref="ReportParameterException">A parameter is wrong.</exception>
    public Task<ExportContent> OpenAsync(
        ReportVariables variables, IReadOnlyList<KeyValuePair<string, string>> given, ExportFormat format, CancellationToken cancellation) =>
        OpenAsync(variables.Read("export", Parameters, given), format, cancellation);

    /// <summary>Reads the graph. All that can be refused is refused here, before a byte is written.</summary>
    /// <param name="variables">The values of the parameters.</param>
    /// <param name="format">One of the formats.</param>
    /// <param name="cancellation">The token that is cancelled when the caller has gone.</param>
    /// <exception cref="TableFailedException">A value is wrong, or the graph cannot be read.</exception>
    /// <exception cref="TooManyRowsException">The file would have too many rows.</exception>
    public abstract Task<ExportContent> OpenAsync(Inputs variables, ExportFormat format, CancellationToken cancellation);
}

/// <summary>A format of an export.</summary>
/// <param name="Name">The name, which is also the ending of file names, such as <c>graphml</c> or <c>edges.csv</c>.</param>
/// <param name="MediaType">The media type, without parameters.</param>
/// <param name="Description">The format in words, with a program that reads it.</param>
public sealed record ExportFormat(string Name, string MediaType, string Description)
{
    /// <summary>Whether it is text in UTF-8, so that its media type has a charset.</summary>
    public bool IsText { get; init; } = true;

    /// <summary>Whether it is a table, with rows that are counted.</summary>
    public bool IsTable => MediaType == "text/csv";
}

/// <summary>The content of an export, read and ready to be written. It must be disposed of.</summary>
/// <param name="dataset">The data from which it is.</param>
/// <param name="day">The day of the map.</param>
/// <param name="warnings">The warnings, one text for each code, such as <c>SYNTHETIC_DATA</c>.</param>
public abstract class ExportContent(Dataset dataset, DateOnly day, IReadOnlyDictionary<string, string> warnings) : IAsyncDisposable
{
    /// <summary>The data from which it is.</summary>
    public Dataset Dataset => dataset;

    /// <summary>The day of the map.</summary>
    public DateOnly Day => day;

    /// <summary>The warnings, one text for each code, such as <c>SYNTHETIC_DATA</c>.</summary>
    public IReadOnlyDictionary<string, string> Warnings => warnings;

    /// <summary>Writes the file. The same content always gives the same bytes.</summary>
    /// <param name="options">The options of separated values; without effect on other formats.</param>
    /// <param name="output">The destination. It stays open.</param>
    /// <param name="cancellation">The token that is cancelled when the reader has gone.</param>
    /// <returns>The number of rows; null for a file that is no table.</returns>
    public abstract Task<long?> WriteAsync(FormatOptions options, Stream output, CancellationToken cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ReleaseAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the content holds.</summary>
    protected virtual ValueTask ReleaseAsync() => default;
}
