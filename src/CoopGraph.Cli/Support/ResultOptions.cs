using System.CommandLine;

namespace CoopGraph.Cli.Support;

/// <summary>The options of a command that reads a seed folder and writes one text.</summary>
/// <param name="output">The destination of the text when no file is named.</param>
/// <param name="folderDescription">The meaning of the seed folder.</param>
internal sealed class ResultOptions(TextWriter output, string folderDescription)
{
    /// <summary>The seed folder; default <c>seed</c>.</summary>
    public Option<string> Folder { get; } = new("--seed-folder") { Description = folderDescription, DefaultValueFactory = _ => "seed" };

    /// <summary>The file to write.</summary>
    public Option<string?> File { get; } = new("--output") { Description = "The file that is written; left out: standard output." };

    /// <summary>Writes the text to the named file, as a whole or not at all, or to the standard output.</summary>
    /// <returns>The exit code for success.</returns>
    public int Write(ParseResult parsed, Action<TextWriter> write)
    {
        if (parsed.GetValue(File) is { } path)
            AtomicFile.Write(path, write);
        else
            write(output);
        return ExitCodes.Done;
    }
}
