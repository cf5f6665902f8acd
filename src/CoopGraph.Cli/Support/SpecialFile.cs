using System.Formats.Tar;

namespace CoopGraph.Cli.Support;

/// <summary>Files that are no plain ones: devices, pipes, sockets, and what the kernel shows as files. A file that is moved to their place would remove them.</summary>
internal static class SpecialFile
{
    private const string StandardOutput = "/dev/stdout";

    private static readonly string[] Folders = ["/dev/", "/proc/", "/sys/"];

    /// <summary>Returns the file that a path leads to, through links, and whether it is special.</summary>
    /// <param name="path">A full path; nothing need be there.</param>
    public static (string Path, bool IsSpecial) Find(string path)
    {
        // The links of these folders lead to what is open in a process, which may have no name.
        if (IsOfKernel(path))
            return (path, true);
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        return (target, IsOfKernel(target) || IsSpecial(target));
    }

    /// <summary>Opens a special file. What it has already, such as a file to which the shell leads the standard output, stays before what is written.</summary>
    /// <param name="path">The path that <see cref="Find"/> returned.</param>
    public static Stream Open(string path)
    {
        if (path == StandardOutput)
            return Console.OpenStandardOutput();
        var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        if (stream.CanSeek)
            stream.Seek(0, SeekOrigin.End);
        return stream;
    }

    private static bool IsOfKernel(string path) => !OperatingSystem.IsWindows() && Array.Exists(Folders, folder => path.StartsWith(folder, StringComparison.Ordinal));

    // .NET shows the type of a file in archives only. It opens none but plain files for that, and no special file has a length.
    private static bool IsSpecial(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path) || new FileInfo(path).Length > 0)
            return false;
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
                writer.WriteEntry(path, "file");
        }
        catch (IOException)
        {
            // A socket has no place in an archive.
            return true;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry() is { EntryType: not TarEntryType.RegularFile };
    }
}
