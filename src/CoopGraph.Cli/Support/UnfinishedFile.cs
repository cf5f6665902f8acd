using System.Text.RegularExpressions;

namespace CoopGraph.Cli.Support;

/// <summary>
/// What will be written to a target when it is complete: until then it is a temporary file. That takes the place of a plain target, and is copied
/// into a target that is none, such as a device or a pipe. It is deleted if it is not finished.
/// </summary>
internal sealed partial class UnfinishedFile : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private readonly bool _isSpecial;

    /// <summary>Creates the temporary file.</summary>
    /// <param name="path">The target. Where it is a link, the link stays.</param>
    /// <exception cref="IOException">The file cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be created.</exception>
    public UnfinishedFile(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new IOException("it has no name; give the path of a file");
        (_target, _isSpecial) = SpecialFile.Find(Path.GetFullPath(path));
        var folder = _isSpecial ? Path.GetTempPath() : Path.GetDirectoryName(_target)!;
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"there is no folder {folder}");
        if (Directory.Exists(_target))
            throw new IOException("it is a folder; give the path of a file");
        _temporary = Path.Combine(folder, $"{Path.GetFileName(_target)}.{Guid.NewGuid():N}.tmp");
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>The file's bytes.</summary>
    public FileStream Stream { get; }

    /// <summary>Returns the sentence about a target that cannot be written, which does not name the temporary file.</summary>
    public static string Explain(string path, Exception e) =>
        $"{(string.IsNullOrWhiteSpace(path) ? "The output" : path)} cannot be written: {TemporaryName().Replace(e.Message, string.Empty).TrimEnd('.')}.";

    /// <summary>Returns whether the target is a plain file with the same bytes.</summary>
    public async Task<bool> IsSameAsTargetAsync(CancellationToken cancellation)
    {
        await Stream.FlushAsync(cancellation);
        if (_isSpecial || !File.Exists(_target) || new FileInfo(_target).Length != Stream.Length)
            return false;
        await using var target = File.OpenRead(_target);
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

    /// <summary>Gives the target its bytes.</summary>
    public void Finish()
    {
        if (_isSpecial)
        {
            Stream.Position = 0;
            using var target = SpecialFile.Open(_target);
            Stream.CopyTo(target);
            target.Flush();
        }
        else
        {
            Stream.Dispose();
            File.Move(_temporary, _target, overwrite: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (Exception e) when (TargetStream.IsFault(e))
        {
            // The last bytes have no place on a full disk; the command has failed by then, and its reason is not to be lost for this one.
        }
        finally
        {
            // Nothing is there after the move.
            File.Delete(_temporary);
        }
    }

    [GeneratedRegex(@"\.[0-9a-f]{32}\.tmp")]
    private static partial Regex TemporaryName();
}
