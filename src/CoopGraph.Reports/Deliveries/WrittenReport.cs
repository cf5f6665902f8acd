using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;
using CoopGraph.Scheduling;

namespace CoopGraph.Reports.Deliveries;

/// <summary>The file of a report for a run, in the folder for temporary files. It is deleted when it is disposed of.</summary>
/// <param name="Key">The run.</param>
/// <param name="Report">The report.</param>
/// <param name="Format">The format of the file.</param>
/// <param name="Variables">The names and values of the parameters.</param>
/// <param name="Stream">The file.</param>
public sealed record WrittenReport(
    RunKey Key, Report Report, TableFormat Format, IReadOnlyList<KeyValuePair<string, string>> Variables, FileStream Stream) : IAsyncDisposable
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>The day of the fire time in the time zone of the schedule.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The number of rows.</summary>
    public required long Rows { get; init; }

    /// <summary>The version of the data.</summary>
    public required string DataVersion { get; init; }

    /// <summary>The fingerprint of the bytes: SHA-256, hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>The warnings in words, such as that cases are synthetic.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The size in bytes.</summary>
    public long Bytes => Stream.Length;

    /// <summary>A name for the file where the target has none, such as <c>rankings-2026-01-01.csv</c>.</summary>
    public string FileName => $"{Report.Name}-{Day:yyyy-MM-dd}.{Format.Name}";

    /// <summary>Returns the bytes of the file. Several targets may read at once.</summary>
    public async Task<byte[]> ReadAsync(CancellationToken cancellation)
    {
        var bytes = new byte[Stream.Length];
        using var copy = new MemoryStream(bytes);
        await CopyToAsync(copy, cancellation);
        return bytes;
    }

    /// <summary>Copies the file. Several targets may do so at once.</summary>
    public async Task CopyToAsync(Stream target, CancellationToken cancellation)
    {
        var buffer = new byte[BufferBytes];
        // Read by places, since the stream has only one position.
        for (long place = 0; await RandomAccess.ReadAsync(Stream.SafeFileHandle, buffer, place, cancellation) is var read and > 0; place += read)
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Stream.DisposeAsync();
}
