using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Seeding;

/// <summary>Reads a seed folder: all of it, or nothing.</summary>
public static class SeedReader
{
    /// <summary>
    /// Reads <c>sources.csv</c>, the four files of <c>units/</c> and every CSV file of <c>cases/</c>, and checks them with the rules of
    /// the model. Files of other kinds are left alone.
    /// </summary>
    /// <param name="folder">The seed folder.</param>
    /// <param name="withSynthetic">
    /// Whether the cases of <c>cases/synthetic*.csv</c> are read, too. Where not, these files are not opened, and the fingerprint is
    /// another.
    /// </param>
    /// <returns>Rows that obey the rules, with the fingerprint of the files that they were read from.</returns>
    /// <exception cref="SeedException">
    /// Something is wrong; the exception tells all that was found. The rules for units are asked once the form of the units' files is
    /// right, those for cases once the units obey theirs.
    /// </exception>
    public static GraphData Read(string folder, bool withSynthetic = false)
    {
        var seed = Open(folder);
        var units = UnitTablesReader.Read(seed);
        var cases = CasesReader.Read(seed, withSynthetic);
        var sources = SourcesReader.Read(seed);
        if (units is not null)
            CasesReader.Check(cases, new UnitMap(units));
        return seed.Problems is [] && units is not null
            ? new GraphData(units, cases.Records, sources, seed.Fingerprint())
            : throw new SeedException(seed.Problems);
    }

    /// <summary>Reads the four files of <c>units/</c> alone, and checks them with the rules of the model.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <exception cref="SeedException">Something is wrong; the exception tells all that was found.</exception>
    public static UnitTables ReadUnits(string folder)
    {
        var seed = Open(folder);
        return UnitTablesReader.Read(seed) ?? throw new SeedException(seed.Problems);
    }

    private static SeedFolder Open(string folder)
    {
        var seed = new SeedFolder(folder);
        return seed.Exists ? seed : throw new SeedException([new SeedProblem(folder, 0, null, "There is no such folder.")]);
    }
}
