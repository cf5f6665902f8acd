using CoopGraph.Cooperations;
using CoopGraph.Seeding.Csv;
using CoopGraph.Units;

namespace CoopGraph.Seeding;

/// <summary>Reads the files of <c>cases/</c>. A file's name tells how its cases came into the data.</summary>
internal static class CaseFiles
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

    /// <summary>Reads the form of all files.</summary>
    public static SeedRows<Cooperation> Read(SeedFolder folder)
    {
        var rows = new SeedRows<Cooperation>();
        var files = folder.CsvFilesIn(Folder);
        if (files is [])
            folder.Report(Folder, 0, null, "There is no case file; expected are paper.csv, documented*.csv or synthetic*.csv.");
        foreach (var file in files)
        {
            if (ProvenanceOf(file[(Folder.Length + 1)..]) is not { } provenance)
            {
                folder.Report(file, 0, null, "The name does not tell whose cases they are; it must be paper.csv, documented*.csv or synthetic*.csv.");
                continue;
            }

            foreach (var row in CsvFile.Read(folder, file, CaseRow.Columns))
                rows.Add(CaseRow.Read(row, provenance), row);
        }

        return rows;
    }

    /// <summary>Checks what was read against the map.</summary>
    public static void Check(SeedRows<Cooperation> cases, UnitMap map)
    {
        cases.Report(CooperationRules.Check(cases.Records, map), ColumnOf);
        foreach (var (index, cooperation) in cases.Records.Index())
        {
            if (cases.Origin(index).IsSound)
                CheckNames(cases.Origin(index), cooperation, map);
        }
    }

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

    /// <summary>The names stand there for readers of the file; they guard the codes against slips.</summary>
    private static void CheckNames(SeedRow row, Cooperation cooperation, UnitMap map)
    {
        foreach (var (party, name) in cooperation.Parties.Zip(row[CaseRow.Names].Split(CaseRow.Separator)))
        {
            var borne = map.VersionsNamedBy(party.Code, cooperation.Date).Select(unit => unit.NameZh).Distinct().ToArray();
            if (!borne.Contains(name))
                row.Report(CaseRow.Names, $"'{name}' is not the name of {party.Code} at that time, which is {string.Join(" or ", borne)}.");
        }
    }
}
