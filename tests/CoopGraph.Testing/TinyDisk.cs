using System.Diagnostics;
using System.Globalization;

namespace CoopGraph.Testing;

/// <summary>
/// A file system in memory that is soon full. Only Linux has it, and only root may mount it; elsewhere the test is skipped.
/// </summary>
internal sealed class TinyDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private TinyDisk()
    {
    }

    /// <summary>Returns the path of a file on the disk.</summary>
    public string PathOf(string name) => Path.Combine(_folder.PathOf("disk"), name);

    /// <summary>Makes a disk.</summary>
    public static TinyDisk Mount(int kilobytes)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux may mount a small disk.");
        var disk = new TinyDisk();
        Directory.CreateDirectory(disk.PathOf(""));
        if (Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k"), "tmpfs", disk.PathOf("")))
            return disk;
        disk._folder.Dispose();
        throw new SkipException("This machine does not let a small disk be mounted.");
    }

    /// <summary>Fills a disk with one file, but for some bytes.</summary>
    public static async Task FillAsync(string file, long leave)
    {
        var size = new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace - leave;
        await File.WriteAllBytesAsync(file, new byte[Math.Max(0, size)]);
    }

    public void Dispose()
    {
        Run("umount", PathOf(""));
        _folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
