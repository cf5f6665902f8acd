using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Seeding;

/// <summary>Reads the files of <c>cases/</c>. A file's name determines the provenance of its cases.</summary>
internal static class CasesReader
{
    private const string Folder = "cases";

    private static readonly Dictionary<string, string> ColumnOf = new()
    {
        [nameof(Cooperation.CaseId)] = "case_id",
        [nameof(Cooperation.Title)] = "title",
        [nameof(Cooperation.Date)] = "date",
        [nameof(Cooperation.DateBasis)] = "date_basis",
        [nameof(Cooperation.Parties)] = "parties",
        ["Parties.Role"] = "roles",
        [nameof(Cooperation.ArrangedBy)] = "arranged_by",
        ["Amount.Rmb"] = "amount_rmb",
        ["Source.Title"] = "source_title",
        ["Source.Url"] = "source_url",
    };

    /// <summary>Returns the case files that are read, relative to the seed folder.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <param name="withSynthetic">Whether synthetic cases are read.</param>
    public static IEnumerable<string> FilesIn(SeedFolder folder, bool withSynthetic) =>
        RequestedIn(folder, withSynthetic).Where(file => ProvenanceOf(NameOf(file)) is not null);

    /// <summary>Reads the form of all files.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <param name="withSynthetic">Whether synthetic cases are requested; otherwise their files are not even opened.</param>
    public static SeedRows<Cooperation> Read(SeedFolder folder, bool withSynthetic)
    {
        var rows = new SeedRows<Cooperation>();
        string[] files = [.. RequestedIn(folder, withSynthetic)];
        if (files is [] && !folder.HasOwnCases)
        {
            var expected = withSynthetic ? "paper.csv, documented*.csv or synthetic*.csv" : "paper.csv or documented*.csv";
            folder.Report(Folder, 0, null, $"There is no case file; expected are {expected}.");
        }

        foreach (var file in files)
        {
            if (ProvenanceOf(NameOf(file)) is not { } provenance)
            {
                folder.Report(file, 0, null, "The name does not say how its cases came into the data; it must be paper.csv, documented*.csv or synthetic*.csv.");
                continue;
            }

            foreach (var row in CsvFile.Read(folder, file, CaseRowReader.Columns))
                rows.Add(CaseRowReader.Read(row, provenance), row);
        }

        return rows;
    }

    /// <summary>Checks the cases that were read against the map.</summary>
    public static void Check(SeedRows<Cooperation> cases, UnitMap map)
    {
        cases.Report(CooperationRules.Check(cases.Records, map), ColumnOf);
        foreach (var (index, cooperation) in cases.Records.Index())
        {
            if (cases.Origin(index).IsSound)
                CheckNames(cases.Origin(index), cooperation, map);
        }
    }

    private static IEnumerable<string> RequestedIn(SeedFolder folder, bool withSynthetic) =>
        folder.CsvFilesIn(Folder).Where(file => withSynthetic || ProvenanceOf(NameOf(file)) != Provenance.Synthetic);

    private static string NameOf(string file) => file[(Folder.Length + 1)..];

    private static Provenance? ProvenanceOf(string name)
    {
        if (name == "paper.csv")
            return Provenance.Paper;
        if (!name.EndsWith(".csv", StringComparison.Ordinal))
            return null;
        if (name.StartsWith("documented", StringComparison.Ordinal))
            return Provenance.Documented;
        return name.StartsWith("synthetic", StringComparison.Ordinal) ? Provenance.Synthetic : null;
    }

    /// <summary>Checks the parties' names. They are in the file for its readers, and they guard the codes against slips.</summary>
    private static void CheckNames(SeedRow row, Cooperation cooperation, UnitMap map)
    {
        foreach (var (party, name) in cooperation.Parties.Zip(row[CaseRowReader.Names].Split(CaseRowReader.Separator)))
        {
            var borne = map.VersionsNamedBy(party.Code, cooperation.Date).Select(unit => unit.NameZh).Distinct().ToArray();
            if (!borne.Contains(name))
                row.Report(CaseRowReader.Names, $"'{name}' is not the name of {party.Code} at that time, which is {string.Join(" or ", borne)}.");
        }
    }
}
