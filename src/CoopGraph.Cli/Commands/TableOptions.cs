using System.CommandLine;
using CoopGraph.Cli.Cases;
using CoopGraph.Cli.Sheets;
using CoopGraph.Cli.Support;
using CoopGraph.Units;

namespace CoopGraph.Cli.Commands;

/// <summary>The file of a command that reads a table of cases, and the options for reading it.</summary>
internal sealed class TableOptions
{
    private const int MostErrors = 10_000;
    private const int Errors = 100;

    private readonly Argument<string> _file = new("file") { Description = "The table: CSV, or a workbook of Excel." };
    private readonly Option<string?> _sheet = new("--sheet") { Description = "The sheet of a workbook; left out: the first one with known headers." };
    private readonly Option<string?> _encoding = new("--encoding") { Description = $"The encoding of a CSV file: {string.Join(", ", TextEncodings.Names)}; left out: found out." };
    private readonly Option<string[]> _ignored = new("--ignore") { Description = "The header of a column that is not read; once for each." };
    private readonly Option<int> _errors = IntegerOption.Create("--errors", $"The largest number of errors that are printed; default {Errors}.", 1, MostErrors, Errors);

    /// <summary>Creates the options.</summary>
    public TableOptions() => _encoding.AcceptOnlyFromAmong([.. TextEncodings.Names]);

    /// <summary>The largest number of rows of a table.</summary>
    public static int MostRows => 200_000;

    /// <summary>Adds the argument and the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_file);
        foreach (var option in new Option[] { _sheet, _encoding, _ignored, _errors })
            command.Options.Add(option);
    }

    /// <summary>Returns the path of the table.</summary>
    public string FileOf(ParseResult parsed) => parsed.GetRequiredValue(_file);

    /// <summary>Reads the table.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="map">The map on which units are looked up.</param>
    /// <exception cref="CommandException">The file cannot be read.</exception>
    public CaseTable Read(ParseResult parsed, UnitMap map)
    {
        var path = FileOf(parsed);
        try
        {
            var sheet = SheetReader.Read(path, new(parsed.GetValue(_encoding), parsed.GetValue(_sheet), MostRows, CaseColumns.IsKnown));
            return CaseTableReader.Read(sheet, map, parsed.GetValue(_ignored) ?? []);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException(ExitCodes.Usage, $"There is no file {path}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.Failed, $"{path} cannot be read: {e.Message}");
        }
    }

    /// <summary>Prints notes, and problems up to the bound.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="notes">The notes.</param>
    /// <param name="problems">The problems.</param>
    public async Task PrintAsync(ParseResult parsed, IReadOnlyList<string> notes, IReadOnlyList<SheetProblem> problems)
    {
        var error = parsed.InvocationConfiguration.Error;
        var file = Path.GetFileName(FileOf(parsed));
        foreach (var note in notes)
            await error.WriteLineAsync($"{file}: {note}");
        var most = parsed.GetValue(_errors);
        foreach (var problem in problems.Take(most))
            await error.WriteLineAsync(problem.In(file));
        if (problems.Count > most)
            await error.WriteLineAsync($"and {problems.Count - most} more (--errors).");
    }
}
