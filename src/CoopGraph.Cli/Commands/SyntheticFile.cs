using System.Globalization;
using CoopGraph.Seeding;
using CoopGraph.Synthesis;
using CoopGraph.Units;

namespace CoopGraph.Cli.Commands;

/// <summary>The text of a file of synthetic cases.</summary>
internal static class SyntheticFile
{
    /// <summary>Draws the cases; what it gives back writes them, behind comments that say what they rest on.</summary>
    /// <param name="seedFolder">The folder of seed data whose units are meant.</param>
    /// <param name="cases">How many.</param>
    /// <param name="seed">Which of all drawings.</param>
    /// <exception cref="SeedException">The units break a rule.</exception>
    /// <exception cref="SynthesisException">The units are not those of the eight provinces.</exception>
    public static Action<TextWriter> Draw(string seedFolder, int cases, int seed)
    {
        var map = UnitMap.Of(SeedReader.ReadUnits(seedFolder));
        var drawn = SyntheticCases.Draw(map, cases, seed);
        return writer => CaseFileWriter.Write(writer, Comments(cases, seed), drawn, map);
    }

    private static IEnumerable<string> Comments(int cases, int seed) =>
    [
        string.Create(
            CultureInfo.InvariantCulture, $"Synthetic cases, no real place's record: coopgraph generate --cases {cases} --seed {seed}"),
        "They meet what Jiang, Eaton and Kostka (Regional Studies) tell in numbers and words:",
        .. Assumptions.Published.Select(sentence => $"- {sentence}"),
        "Chosen, where the paper has a picture or nothing:",
        .. Assumptions.Chosen.Select(sentence => $"- {sentence}"),
    ];
}
