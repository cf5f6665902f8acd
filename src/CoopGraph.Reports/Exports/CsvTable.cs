using CoopGraph.Reports.Formats;
using CsvHelper;

namespace CoopGraph.Reports.Exports;

/// <summary>Writes rows as CSV, in the form that reports have (RFC 4180, UTF-8, lines end with CR LF).</summary>
internal static class CsvTable
{
    // As many rows are written between two sends.
    private const int Part = 1_000;

    /// <summary>Writes a table.</summary>
    /// <typeparam name="T">The type of the rows.</typeparam>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows. They are made while they are written.</param>
    /// <param name="options">The options.</param>
    /// <param name="output">The destination. It stays open.</param>
    /// <param name="cancellation">The token that is cancelled when the reader has gone.</param>
    /// <returns>The number of rows.</returns>
    public static async Task<long> WriteAsync<T>(
        IReadOnlyList<ExportAttribute<T>> columns, IEnumerable<T> rows, FormatOptions options, Stream output, CancellationToken cancellation)
    {
        var total = 0L;
        // The writer sends what it has when it is disposed of, so it is not if a row fails: a table that is cut off must not look whole.
        var csv = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = options.HasMark }, leaveOpen: true);
        foreach (var column in columns)
            csv.WriteField(column.Name);
        await csv.EndRecordAsync(cancellation);
        foreach (var row in rows)
        {
            foreach (var column in columns)
                Write(csv, AttributeText.Of(column.Value(row)), options.IsGuarded && column.Type == AttributeType.Text);
            await csv.EndRecordAsync(cancellation);
            if (++total % Part != 0)
                continue;
            cancellation.ThrowIfCancellationRequested();
            await csv.FlushAsync(cancellation);
        }

        await csv.DisposeAsync();
        return total;
    }

    private static void Write(CsvWriter csv, string? text, bool isGuarded)
    {
        if (text is null)
            csv.WriteField(text);
        else
            CsvText.Write(csv, text, isGuarded);
    }
}
