using System.Text;

namespace CoopGraph.Cli.Support;

/// <summary>Writes a file as a whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a text to a target when it is complete.</summary>
    /// <param name="path">The target; an existing file is replaced, and a device or a pipe gets the text.</param>
    /// <param name="write">The action that writes the text, which becomes UTF-8 without a byte order mark.</param>
    /// <exception cref="IOException">The target cannot be written; an existing file is unchanged.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        try
        {
            using var file = new UnfinishedFile(path);
            using (var writer = new StreamWriter(file.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
                write(writer);
            file.Finish();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException(UnfinishedFile.Explain(path, e), e);
        }
    }
}
