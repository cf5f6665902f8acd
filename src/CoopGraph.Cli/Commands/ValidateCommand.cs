using System.CommandLine;
using CoopGraph.Cli.Data;
using CoopGraph.Cli.Support;
using CoopGraph.Seeding;
using CoopGraph.Units;

namespace CoopGraph.Cli.Commands;

/// <summary>The command <c>validate</c>: checks a table of cases by the rules of an import, without a store.</summary>
internal static class ValidateCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="output">The destination of results.</param>
    public static Command Create(TextWriter output)
    {
        var table = new TableOptions();
        var command = new Command("validate", $"Checks a table of cases by the rules that an import obeys, and prints all that is wrong with its line. {ExitCodes.OfTables}");
        table.AddTo(command);
        command.SetAction((parsed, _) => Progress.WithAsync($"Checking {table.FileOf(parsed)}", async _ =>
        {
            var read = table.Read(parsed, UnitMap.Of(SeedReader.ReadUnits(StoreHost.SeedFolder())));
            await table.PrintAsync(parsed, read.Notes, read.Problems);
            if (read.Problems is not [])
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"{read.Problems.Count} errors; {read.Drafts.Count} rows can be read.");
                return ExitCodes.WrongQuestion;
            }

            await output.WriteLineAsync($"{read.Drafts.Count} cases, no errors.");
            return ExitCodes.Done;
        }));
        return command;
    }
}
