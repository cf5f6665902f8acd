using System.Text;

namespace CoopGraph.Cli.Support;

/// <summary>Writes a file as a whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a temporary file next to the target, and moves it to the target when it is complete.</summary>
    /// <param name="path">The target file; an existing file is replaced.</param>
    /// <param name="write">The action that writes the text, which becomes UTF-8 without a byte order mark.</param>
    /// <exception cref="IOException">The file cannot be written; an existing file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; an existing file is unchanged.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        using var file = new UnfinishedFile(path);
        using (var writer = new StreamWriter(file.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
            write(writer);
        file.Finish();
    }
}

/// <summary>A temporary file next to a target. It takes the target's place when it is finished, and is deleted if it is not.</summary>
internal sealed class UnfinishedFile : IDisposable
{
    private static readonly string[] Devices = ["/dev/", "/proc/", "/sys/"];

    private readonly string _path;
    private readonly string _temporary;

    /// <summary>Creates the temporary file.</summary>
    /// <param name="path">The target.</param>
    /// <exception cref="IOException">The file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be created.</exception>
    public UnfinishedFile(string path)
    {
        _path = PlainFile(path);
        if (Path.GetDirectoryName(_path) is { } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{path} cannot be written: there is no folder {folder}.");
        _temporary = $"{_path}.{Guid.NewGuid():N}.tmp";
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    // A link stays, and what it leads to is replaced. Moving a file to a device would remove the device.
    private static string PlainFile(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new IOException("The output has no name: give the path of a file.");
        var full = Path.GetFullPath(path);
        var file = new FileInfo(full);
        full = file.LinkTarget is null ? full : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
        return Array.Exists(Devices, folder => full.StartsWith(folder, StringComparison.Ordinal))
            ? throw new IOException($"{path} cannot be written: {full} is no plain file. Give the path of a file, or leave the option out for the standard output.")
            : full;
    }

    /// <summary>The file's bytes.</summary>
    public FileStream Stream { get; }

    /// <summary>Returns whether the target is a file with the same bytes.</summary>
    public async Task<bool> IsSameAsTargetAsync(CancellationToken cancellation)
    {
        await Stream.FlushAsync(cancellation);
        if (!File.Exists(_path) || new FileInfo(_path).Length != Stream.Length)
            return false;
        await using var target = File.OpenRead(_path);
        Stream.Position = 0;
        var (one, other) = (new byte[64 * 1024], new byte[64 * 1024]);
        int read;
        while ((read = await Stream.ReadAtLeastAsync(one, one.Length, throwOnEndOfStream: false, cancellation)) > 0)
        {
            await target.ReadExactlyAsync(other.AsMemory(0, read), cancellation);
            if (!one.AsSpan(0, read).SequenceEqual(other.AsSpan(0, read)))
                return false;
        }

        return true;
    }

    /// <summary>Moves the file to the target.</summary>
    public void Finish()
    {
        Stream.Dispose();
        File.Move(_temporary, _path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream.Dispose();
        // Nothing is there after the move.
        File.Delete(_temporary);
    }
}
