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
        var full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is { } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{path} cannot be written: there is no folder {folder}.");
        var beside = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var writer = new StreamWriter(beside, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                write(writer);
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
