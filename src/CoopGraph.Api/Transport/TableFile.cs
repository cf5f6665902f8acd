using System.Globalization;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Api.Transport;

/// <summary>A table in a format as a response.</summary>
/// <param name="table">The table.</param>
/// <param name="context">The facts about it.</param>
/// <param name="format">The format.</param>
internal sealed class TableFile(Table table, TableContext context, TableFormat format) : IAnswerFile
{
    /// <inheritdoc/>
    public string FileName =>
        $"{context.Name}-{table.AsOf ?? table.Dataset.Window.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{format.Name}";

    /// <inheritdoc/>
    public string MediaType => format.MediaType;

    /// <inheritdoc/>
    public bool IsText => format.IsText;

    /// <inheritdoc/>
    public bool HasRows => true;

    /// <inheritdoc/>
    public string DataVersion => table.Dataset.Version;

    /// <inheritdoc/>
    public DateTimeOffset? LastModified => table.Dataset.LoadedAt;

    /// <inheritdoc/>
    public IEnumerable<string> Warnings => table.Warnings.Keys;

    /// <inheritdoc/>
    public async Task<long?> WriteAsync(FormatOptions options, Stream output, CancellationToken cancellation) =>
        await format.WriteAsync(table, context, options, output, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => table.DisposeAsync();
}
