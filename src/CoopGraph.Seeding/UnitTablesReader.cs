using CoopGraph.Units;

namespace CoopGraph.Seeding;

/// <summary>Reads the files of <c>units/</c> and checks them with the rules of the model.</summary>
internal static class UnitTablesReader
{
    private const string Containments = "units/contains.csv";
    private const string Borders = "units/neighbours.csv";
    private const string Changes = "units/changes.csv";

    private static readonly Dictionary<string, string> TermColumns = new()
    {
        [nameof(Containment.Parent)] = "parent_code",
        [nameof(Containment.Child)] = "child_code",
        [nameof(Border.First)] = "code",
        [nameof(Border.Second)] = "neighbour_code",
        [nameof(Border.From)] = "valid_from",
        [nameof(Border.To)] = "valid_to",
    };

    private static readonly Dictionary<string, string> ChangeColumns = new()
    {
        [nameof(UnitChange.On)] = "date",
        [nameof(UnitChange.On) + "Precision"] = "date_precision",
        [nameof(UnitChange.Code)] = "code",
        [nameof(UnitChange.Successors)] = "successor_code",
    };

    /// <summary>The files, relative to the seed folder.</summary>
    public static IReadOnlyList<string> Files { get; } = [UnitsReader.File, AliasesReader.File, Containments, Changes, Borders];

    /// <summary>The tables, or null where something is wrong, which is then reported.</summary>
    public static UnitTables? Read(SeedFolder folder)
    {
        var units = UnitsReader.Read(folder);
        var containments = ReadContainments(folder);
        var changes = ReadChanges(folder);
        var borders = ReadBorders(folder);
        var aliases = AliasesReader.Read(folder);

        // Rows that could not be read are missing here, so the rules would report follow-on breaches in many places.
        if (folder.Problems.Count > 0)
            return null;
        var tables = new UnitTables(DataWindow.Seed, units.Records, containments.Records, changes.Records, borders.Records) { Aliases = aliases.Records };
        units.Report(UnitRules.CheckUnits(tables), UnitsReader.ColumnOf);
        AliasesReader.Check(aliases, tables);
        containments.Report(UnitRules.CheckContainments(tables), TermColumns);
        units.Report(UnitRules.CheckParents(tables), UnitsReader.ColumnOf);
        UnitsReader.CheckParentColumn(units, containments.Records);
        changes.Report(UnitRules.CheckChanges(tables), ChangeColumns);
        units.Report(UnitRules.CheckFates(tables), UnitsReader.ColumnOf);
        borders.Report(UnitRules.CheckBorders(tables), TermColumns);
        return folder.Problems.Count > 0 ? null : tables;
    }

    private static SeedRows<Containment> ReadContainments(SeedFolder folder)
    {
        var rows = new SeedRows<Containment>();
        foreach (var row in CsvFile.Read(folder, Containments, ["parent_code", "child_code", "valid_from", "valid_to"]))
            rows.Add(new(row.Code("parent_code"), row.Code("child_code"), row.DayOrNull("valid_from"), row.DayOrNull("valid_to")), row);
        return rows;
    }

    private static SeedRows<Border> ReadBorders(SeedFolder folder)
    {
        var rows = new SeedRows<Border>();
        foreach (var row in CsvFile.Read(folder, Borders, ["code", "neighbour_code", "valid_from", "valid_to"]))
            rows.Add(new(row.Code("code"), row.Code("neighbour_code"), row.DayOrNull("valid_from"), row.DayOrNull("valid_to")), row);
        return rows;
    }

    private static SeedRows<UnitChange> ReadChanges(SeedFolder folder)
    {
        // The name is for readers of the file; the unit of the code has its name from units.csv.
        string[] columns = ["date", "date_precision", "kind", "code", "name", "successor_code", "note"];
        var rows = new SeedRows<UnitChange>();
        foreach (var row in CsvFile.Read(folder, Changes, columns))
        {
            var change = new UnitChange(
                row.Day("date"),
                row.OneOf<DatePrecision>("date_precision"),
                row.OneOf<UnitChangeKind>("kind"),
                row.Code("code"),
                row.Codes("successor_code", ' '),
                row["note"]);
            rows.Add(change, row);
        }

        return rows;
    }
}
