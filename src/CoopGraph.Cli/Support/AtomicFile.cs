using System.Text;

namespace CoopGraph.Cli.Support;

/// <summary>Writes a file as a whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a text to a target when it is complete, or to the standard output.</summary>
    /// <param name="path">The target; an existing file is replaced, and a device or a pipe gets the text. Null for the standard output.</param>
    /// <param name="output">The standard output.</param>
    /// <param name="write">The action that writes the text. In a file it is UTF-8 without a byte order mark.</param>
    /// <exception cref="CommandException">The target cannot be written; an existing file is unchanged.</exception>
    public static async Task WriteAsync(string? path, TextWriter output, Action<TextWriter> write)
    {
        if (path is not null)
        {
            await WriteAsync(path, async stream =>
            {
                await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
                write(writer);
            });
            return;
        }

        write(output);
        await output.FlushAsync();
    }

    /// <summary>Writes bytes to a target when they are complete.</summary>
    /// <param name="path">The target; an existing file is replaced, and a device or a pipe gets the bytes.</param>
    /// <param name="write">The action that writes the bytes.</param>
    /// <exception cref="CommandException">The target cannot be written; an existing file is unchanged.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        try
        {
            using var file = new UnfinishedFile(path);
            await write(file.Stream);
            file.Finish();
        }
        catch (Exception e) when (TargetStream.IsFault(e))
        {
            throw TargetStream.Failure(path, e);
        }
    }
}
