using System.CommandLine;
using CoopGraph.Cli.Reports;
using CoopGraph.Cli.Support;

namespace CoopGraph.Cli.Commands;

/// <summary>The command <c>reports</c>: lists the reports with their parameters.</summary>
internal static class ReportsCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="output">The destination of the list.</param>
    public static Command Create(TextWriter output)
    {
        var source = new SourceOptions();
        var command = new Command("reports", $"Lists the reports with their parameters. {ExitCodes.OfReports}");
        foreach (var option in source.All)
            command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            await source.DoAsync(
                parsed,
                async (reports, end) =>
                {
                    foreach (var line in await reports.ListAsync(end))
                        await output.WriteLineAsync(line);
                },
                cancellation);
            return ExitCodes.Done;
        });
        return command;
    }
}
