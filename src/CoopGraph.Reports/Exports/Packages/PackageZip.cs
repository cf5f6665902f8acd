using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopGraph.Reports.Exports.Packages;

/// <summary>Writes the ZIP file of a data package. The same tables always give the same bytes.</summary>
internal static class PackageZip
{
    // The first day that the format knows. Without a fixed time, each file would have that of the clock.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Writes the file.</summary>
    /// <param name="output">The destination. It can be searched, and stays open.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="describe">Returns the descriptor.</param>
    /// <param name="cancellation">The token that is cancelled when the reader has gone.</param>
    public static async Task WriteAsync(
        Stream output, IReadOnlyList<PackageTable> tables, Func<IReadOnlyList<PackageResource>, PackageDescriptor> describe, CancellationToken cancellation)
    {
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var resources = new List<PackageResource>();
        foreach (var table in tables)
        {
            var path = $"{table.Name}.csv";
            await using var entry = await OpenAsync(zip, path, cancellation);
            using var hashed = new HashedStream(entry);
            await table.WriteAsync(hashed, cancellation);
            resources.Add(new(
                table.Name,
                path,
                table.Title,
                table.Description,
                hashed.Length,
                $"sha256:{hashed.HashInHex()}",
                new(table.Fields, table.PrimaryKey, table.ForeignKeys.Count == 0 ? null : table.ForeignKeys)));
        }

        // At the end, since it has the hashes of the others.
        await using var descriptor = await OpenAsync(zip, "datapackage.json", cancellation);
        await JsonSerializer.SerializeAsync(descriptor, describe(resources), Json, cancellation);
    }

    private static Task<Stream> OpenAsync(ZipArchive zip, string path, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Time;
        return entry.OpenAsync(cancellation);
    }
}
