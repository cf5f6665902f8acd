using System.Text.RegularExpressions;

namespace CoopGraph.Cli.Support;

/// <summary>Faults of the folder for temporary files. Formats that are written as a whole, such as workbooks, are written there first.</summary>
internal static partial class TemporaryFiles
{
    /// <summary>Returns whether an exception is a fault of a temporary file.</summary>
    public static bool IsFault(Exception e) => TargetStream.IsFault(e) && Name().IsMatch(e.Message);

    /// <summary>Returns the failure of the folder. The name of the temporary file, which is gone, is left out.</summary>
    public static CommandException Failure(Exception e) => new(
        ExitCodes.NotWritten,
        $"A temporary file cannot be written: {Name().Replace(e.Message, string.Empty).TrimEnd('.')}. Free space there, or name another folder in the environment variable TMPDIR.");

    [GeneratedRegex(@"[/\\]?coopgraph-[0-9a-f]{32}\.tmp")]
    private static partial Regex Name();
}
