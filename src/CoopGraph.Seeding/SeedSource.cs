using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Seeding;

/// <summary>An opened seed folder: the bytes of its files, which are parsed only when somebody needs the rows.</summary>
public sealed class SeedSource
{
    private readonly SeedFolder _folder;
    private readonly bool _withSynthetic;

    internal SeedSource(SeedFolder folder, bool withSynthetic)
    {
        (_folder, _withSynthetic) = (folder, withSynthetic);
        folder.Load([.. UnitTablesReader.Files, .. AttributesReader.Files, SourcesReader.File, PoliciesReader.File, .. CasesReader.FilesIn(folder, withSynthetic)]);
        Fingerprint = folder.Fingerprint();
    }

    /// <summary>
    /// The fingerprint of the data that <see cref="Read"/> returns (<see cref="GraphData.Fingerprint"/>). Where a file is missing it is that of
    /// the other files, and reading fails.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>Parses the files and checks the rows with the rules of the model.</summary>
    /// <exception cref="SeedException">
    /// Something is wrong. The exception lists the first <see cref="SeedException.MostTold"/> problems and counts all. The rules for units are
    /// checked once the form of the units' files is right, those for attributes once the units obey theirs, and those for cases and policies
    /// once the attributes do, too.
    /// </exception>
    public GraphData Read()
    {
        var units = AttributesReader.Read(_folder, UnitTablesReader.Read(_folder));
        var cases = CasesReader.Read(_folder, _withSynthetic);
        var sources = SourcesReader.Read(_folder);
        var policies = PoliciesReader.Read(_folder);
        if (units is not null)
        {
            CasesReader.Check(cases, UnitMap.Of(units));
            PoliciesReader.Check(policies, UnitMap.Of(units));
        }

        return _folder.Problems is [] && units is not null
            ? new GraphData(units, cases.Records, sources, policies.Records, _folder.Fingerprint())
            : throw new SeedException(_folder.Problems);
    }
}
