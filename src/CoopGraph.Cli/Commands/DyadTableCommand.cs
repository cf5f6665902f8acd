using System.CommandLine;
using CoopGraph.Cli.Support;
using CoopGraph.Paper;
using CoopGraph.Units;

namespace CoopGraph.Cli.Commands;

/// <summary>The command <c>dyad-table</c>: writes every pair of counties, tied or not, for a dyad model.</summary>
internal static class DyadTableCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="output">The destination of the table when no file is named.</param>
    public static Command Create(TextWriter output)
    {
        var province = new Option<UnitCode?>("--province")
        {
            Description = "The code of a province, such as 340000; left out: the eight provinces of the study, with pairs between them.",
            CustomParser = result =>
            {
                var text = result.Tokens.Single().Value;
                if (UnitCode.TryParse(text, out var code) && code.Value % 10_000 == 0 && code != UnitCode.China)
                    return code;
                result.AddError($"--province is '{text}': give the code of a province, such as 340000.");
                return null;
            },
        };
        var byYear = new Option<bool>("--by-year") { Description = "One row for each pair and year, on the map of 31 December of the year." };
        var result = new ResultOptions(output, "The folder of seed data.");
        var command = new Command("dyad-table", "Writes every pair of counties, tied or not, as CSV for a dyad model. Synthetic cases are left out.")
        {
            province, byYear, result.Folder, result.File,
        };
        command.SetAction(parsed =>
        {
            IReadOnlyCollection<UnitCode> provinces = parsed.GetValue(province) is { } one ? [one] : Study.Provinces;
            return result.Write(parsed, DyadTableFile.Prepare(parsed.GetRequiredValue(result.Folder), provinces, parsed.GetValue(byYear)));
        });
        return command;
    }
}
