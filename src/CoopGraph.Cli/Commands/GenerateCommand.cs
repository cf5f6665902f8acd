using System.CommandLine;
using CoopGraph.Cli.Support;
using CoopGraph.Synthesis;

namespace CoopGraph.Cli.Commands;

/// <summary>The command <c>generate</c>: draws synthetic cases and writes them as a case file.</summary>
internal static class GenerateCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="output">The destination of the file's text when no file is named.</param>
    public static Command Create(TextWriter output)
    {
        var cases = IntegerOption.Create("--cases", $"How many cases, 1 to {SyntheticCases.Most}.", 1, SyntheticCases.Most);
        var seed = IntegerOption.Create(
            "--seed", $"Which of all drawings, 0 to {int.MaxValue}: the same seed gives the same cases.", 0, int.MaxValue);
        var folder = new Option<string>("--seed-folder") { Description = "The folder of seed data with the units/ to draw from.", DefaultValueFactory = _ => "seed" };
        var file = new Option<string?>("--output") { Description = "The file that is written; left out: standard output." };
        var command = new Command(
            "generate", $"Draws synthetic cases over the real counties, so that the published figures hold. {ExitCodes.OfFiles}")
        {
            cases, seed, folder, file,
        };
        command.SetAction((parsed, _) => AtomicFile.WriteAsync(
            parsed.GetValue(file), output, SyntheticFile.Draw(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(cases), parsed.GetRequiredValue(seed))));
        return command;
    }
}
