using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using CoopGraph.Cli.Commands;
using CoopGraph.Cli.Support;
using CoopGraph.Seeding;
using CoopGraph.Synthesis;

namespace CoopGraph.Cli;

/// <summary>The command line of the program: <c>coopgraph</c> with its commands.</summary>
internal static class CommandLine
{
    /// <summary>Runs the command that the arguments name.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="output">The destination of results.</param>
    /// <param name="error">The destination of error messages.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        (output, error) = (GuardedWriter.OfResults(output), GuardedWriter.OfMessages(error));
        // Not a RootCommand, which would be named after the program's file.
        var root = new Command("coopgraph", "Asks CoopGraph for reports and exports, imports cases of your own, works with its data files, and manages the keys of its clients.")
        {
            ReportCommand.Create(), ReportsCommand.Create(output), ExportCommand.Create(), TemplateCommand.Create(output), ValidateCommand.Create(output), ImportCommand.Create(output),
            GenerateCommand.Create(output), KeysCommand.Create(output), new HelpOption(), new VersionOption(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors is { Count: > 0 } errors)
        {
            foreach (var wrong in errors)
                await error.WriteLineAsync(wrong.Message);
            await error.WriteLineAsync($"'{WordsOf(parsed.CommandResult)} --help' lists what can be asked.");
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (CommandException e)
        {
            await error.WriteLineAsync(e.Message);
            return e.ExitCode;
        }
        catch (Exception e) when (e is SeedException or SynthesisException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCodes.Failed;
        }
    }

    // All words of a command, such as `coopgraph keys add`.
    private static string WordsOf(CommandResult command) =>
        command.Parent is CommandResult above ? $"{WordsOf(above)} {command.Command.Name}" : command.Command.Name;
}
