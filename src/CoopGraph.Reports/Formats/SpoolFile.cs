namespace CoopGraph.Reports.Formats;

/// <summary>A temporary file for what must be complete before it is sent. It is deleted when it is closed.</summary>
internal static class SpoolFile
{
    /// <summary>Creates a file in the folder for temporary files.</summary>
    /// <exception cref="IOException">It cannot be created.</exception>
    public static FileStream Create() => new(
        Path.Combine(Path.GetTempPath(), $"coopgraph-{Guid.NewGuid():N}.tmp"),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 64 * 1024,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });

    /// <summary>Copies the whole file to a destination.</summary>
    public static async Task CopyAsync(FileStream file, Stream output, CancellationToken cancellation)
    {
        await file.FlushAsync(cancellation);
        file.Position = 0;
        await file.CopyToAsync(output, cancellation);
    }
}
