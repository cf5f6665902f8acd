using System.CommandLine;
using CoopGraph.Access;
using CoopGraph.Cli.Cases;
using CoopGraph.Cli.Data;
using CoopGraph.Cli.Support;
using CoopGraph.Curation;
using CoopGraph.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Cli.Commands;

/// <summary>The command <c>import</c>: adds the cases of a table to the store and changes those that it names, all rows or none.</summary>
internal static class ImportCommand
{
    private const string NoReason = "(not given)";

    /// <summary>Creates the command.</summary>
    /// <param name="output">The destination of results.</param>
    public static Command Create(TextWriter output)
    {
        var table = new TableOptions();
        var isDryRun = new Option<bool>("--dry-run") { Description = "Only print what would be added, changed and left." };
        var reason = new Option<string?>("--reason") { Description = "The reason in a sentence, for the record; needed without --dry-run." };
        var by = new Option<string>("--by") { Description = "Your name, for the record; left out: that of your account.", DefaultValueFactory = _ => Environment.UserName };
        var all = new Option<bool>("--all") { Description = $"Print every row, not only the first {ImportPrinter.Shown} of each kind." };
        by.Validators.Add(result =>
        {
            if (!CallerName.IsRight(result.GetValueOrDefault<string>()))
                result.AddError($"--by is a text of 1 to {CallerName.Longest} letters, without line breaks and characters that turn a text around.");
        });
        var command = new Command("import", $"Adds the cases of a table, and changes those whose key it has: all rows or none, in the store that the settings name. {ExitCodes.OfTables}")
        {
            isDryRun, reason, by, all,
        };
        table.AddTo(command);
        command.Validators.Add(result =>
        {
            var length = result.GetValue(reason)?.Trim().Length ?? 0;
            if (length == 0 && !result.GetValue(isDryRun))
                result.AddError("--reason is missing: say in a sentence why the cases are so, for those who read the record.");
            else if (length > CaseEditor.LongestReason)
                result.AddError($"--reason has {length} characters; it has {CaseEditor.LongestReason} at most.");
        });
        command.SetAction((parsed, cancellation) => Progress.WithAsync("Opening the data", async progress =>
        {
            var code = ExitCodes.Done;
            await StoreHost.DoWithDataAsync(async (services, place) =>
            {
                var map = (await services.GetRequiredService<ICoopGraphStore>().OpenAsync(cancellation)).Map;
                progress($"Checking {table.FileOf(parsed)}");
                var read = table.Read(parsed, map);
                if (read.Problems is [])
                {
                    progress($"{(parsed.GetValue(isDryRun) ? "Comparing" : "Writing")} {read.Drafts.Count} cases");
                    var edit = new CaseEdit.Import(read.Drafts, parsed.GetValue(isDryRun)) { MostRows = TableOptions.MostRows, LeavesDuplicates = true };
                    var request = new EditRequest(edit, parsed.GetRequiredValue(by).Trim(), parsed.GetValue(reason) ?? NoReason);
                    var outcome = await ApplyAsync(services.GetRequiredService<ICaseEditing>(), request, cancellation);
                    if (outcome is EditOutcome.Applied applied)
                    {
                        await table.PrintAsync(parsed, read.Notes, []);
                        await PrintAsync(new ImportPrinter(output, read, map, parsed.GetValue(all)), applied, parsed.GetValue(isDryRun), place);
                        return;
                    }

                    read = read with { Problems = ImportProblems.Of(read, ((EditOutcome.Refused)outcome).Errors) };
                }

                await table.PrintAsync(parsed, read.Notes, read.Problems);
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"{read.Problems.Count} errors; nothing was imported.");
                code = ExitCodes.WrongQuestion;
            }, cancellation);
            return code;
        }));
        return command;
    }

    private static async Task PrintAsync(ImportPrinter printer, EditOutcome.Applied outcome, bool isDryRun, string place)
    {
        try
        {
            await printer.PrintAsync(outcome, isDryRun, place);
        }
        catch (CommandException e) when (!isDryRun)
        {
            throw new CommandException(e.ExitCode, $"{e.Message} The import was made, and {place} has the version {outcome.Version}; only the list of its rows was not printed.");
        }
    }

    // Whoever sees an import fail has to know whether the rows are there.
    private static async Task<EditOutcome> ApplyAsync(ICaseEditing editing, EditRequest request, CancellationToken cancellation)
    {
        try
        {
            return await editing.ApplyAsync(request, cancellation);
        }
        catch (StoreUnavailableException e)
        {
            throw StoreFailure.Of(e, e.IsOutcomeUnknown
                ? "Either all rows were imported or none: import the file again, which leaves rows that are there."
                : "Nothing was imported.");
        }
    }
}
