using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Seeding;

/// <summary>Reads a seed folder: all of it, or nothing.</summary>
public static class SeedReader
{
    /// <summary>
    /// Opens a seed folder without parsing anything: <c>sources.csv</c>, <c>policies/policies.csv</c>, the files of <c>units/</c>, three files of
    /// <c>attributes/</c> and every CSV file of <c>cases/</c>. Other files are left alone.
    /// </summary>
    /// <param name="folder">The seed folder.</param>
    /// <param name="withSynthetic">
    /// Whether the cases of <c>cases/synthetic*.csv</c> are read, too. Where not, these files are not opened, and the fingerprint differs.
    /// </param>
    /// <param name="ownCases">
    /// The folder with the files that are read in the place of <c>cases/</c>, and which may be empty; null for that of the seed folder.
    /// </param>
    /// <exception cref="SeedException">There is no such folder.</exception>
    public static SeedSource Open(string folder, bool withSynthetic = false, string? ownCases = null) => new(OpenFolder(folder, ownCases), withSynthetic);

    /// <summary>Opens a seed folder, parses its files and checks the rows with the rules of the model.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <param name="withSynthetic">Whether synthetic cases are read, too (<see cref="Open"/>).</param>
    /// <returns>Rows that obey the rules, with the fingerprint of the files that they were read from.</returns>
    /// <exception cref="SeedException">Something is wrong (<see cref="SeedSource.Read"/>).</exception>
    public static GraphData Read(string folder, bool withSynthetic = false) => Open(folder, withSynthetic).Read();

    /// <summary>Reads the files of <c>units/</c> alone, and checks them with the rules of the model.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <exception cref="SeedException">
    /// The folder is missing or its units are invalid; the exception lists the first problems and counts them all.
    /// </exception>
    public static UnitTables ReadUnits(string folder)
    {
        var seed = OpenFolder(folder);
        return UnitTablesReader.Read(seed) ?? throw new SeedException(seed.Problems);
    }

    private static SeedFolder OpenFolder(string folder, string? ownCases = null)
    {
        var seed = new SeedFolder(folder, ownCases);
        var missing = !seed.Exists ? folder : ownCases is not null && !Directory.Exists(ownCases) ? ownCases : null;
        return missing is null ? seed : throw new SeedException([new SeedProblem(missing, 0, null, "There is no such folder.")]);
    }
}
