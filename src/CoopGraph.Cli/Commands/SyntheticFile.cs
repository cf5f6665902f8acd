using System.Globalization;
using CoopGraph.Seeding;
using CoopGraph.Synthesis;
using CoopGraph.Units;

namespace CoopGraph.Cli.Commands;

/// <summary>The text of a file of synthetic cases.</summary>
internal static class SyntheticFile
{
    /// <summary>Draws the cases. The returned action writes them, after comments that state their basis.</summary>
    /// <param name="seedFolder">The folder of seed data with the units.</param>
    /// <param name="cases">The number of cases.</param>
    /// <param name="seed">The number of the drawing: the same seed gives the same cases.</param>
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
        .. Assumptions.Lines,
    ];
}
