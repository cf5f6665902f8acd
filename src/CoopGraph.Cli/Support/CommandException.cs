namespace CoopGraph.Cli.Support;

/// <summary>The failure of a command with its exit code.</summary>
/// <param name="exitCode">One of <see cref="ExitCodes"/>.</param>
/// <param name="message">The reason, and what would be right.</param>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    /// <summary>The exit code.</summary>
    public int ExitCode { get; } = exitCode;
}
