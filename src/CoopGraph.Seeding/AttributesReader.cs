using CoopGraph.Units;

namespace CoopGraph.Seeding;

/// <summary>Reads the files of <c>attributes/</c>: facts about units from lists and censuses.</summary>
internal static class AttributesReader
{
    private const string PoorCounties = "attributes/poor-counties.csv";
    private const string Populations = "attributes/population.csv";
    private const string Regions = "attributes/regions.csv";

    private static readonly Dictionary<string, string> ColumnOf = new()
    {
        [nameof(PoorListing.Code)] = "code",
        [nameof(PoorListing.From)] = "from_year",
        [nameof(PoorListing.To)] = "to_year",
        [nameof(PoorListing.ExitYear)] = "exit_year",
        [nameof(Population.Year)] = "year",
        [nameof(Population.People)] = "population",
        [nameof(CityRegion.Id)] = "list",
    };

    /// <summary>The files, relative to the seed folder.</summary>
    public static IReadOnlyList<string> Files { get; } = [PoorCounties, Populations, Regions];

    /// <summary>Returns the units with their attributes, or null where something is wrong, which is then reported.</summary>
    /// <param name="folder">The seed folder.</param>
    /// <param name="units">The units, which obey their rules; null where they do not. Then only the form of the files is checked.</param>
    public static UnitTables? Read(SeedFolder folder, UnitTables? units)
    {
        var listings = ReadListings(folder);
        var populations = ReadPopulations(folder);
        var members = ReadMembers(folder);
        if (units is null)
            return null;
        var tables = units with { Attributes = new UnitAttributes(listings.Records, populations.Records, members.Records) };
        listings.Report(UnitRules.CheckPoorListings(tables), ColumnOf);
        populations.Report(UnitRules.CheckPopulations(tables), ColumnOf);
        members.Report(UnitRules.CheckRegionMembers(tables), ColumnOf);
        return folder.Problems.Count > 0 ? null : tables;
    }

    private static SeedRows<PoorListing> ReadListings(SeedFolder folder)
    {
        // The name is for readers of the file; the unit of the code has its name from units.csv.
        string[] columns = ["code", "name_zh", "list", "from_year", "to_year", "exit_year", "source", "note"];
        var rows = new SeedRows<PoorListing>();
        foreach (var row in CsvFile.Read(folder, PoorCounties, columns))
        {
            rows.Add(
                new(row.Code("code"), Text(row, "list"), row.Integer("from_year"), row.IntegerOrNull("to_year"), row.IntegerOrNull("exit_year"), Text(row, "source"), row.TextOrNull("note")),
                row);
        }

        return rows;
    }

    private static SeedRows<Population> ReadPopulations(SeedFolder folder)
    {
        var rows = new SeedRows<Population>();
        foreach (var row in CsvFile.Read(folder, Populations, ["code", "year", "population", "source", "note"]))
            rows.Add(new(row.Code("code"), row.Integer("year"), row.Integer("population"), Text(row, "source"), row.TextOrNull("note")), row);
        return rows;
    }

    private static SeedRows<CityRegionMember> ReadMembers(SeedFolder folder)
    {
        string[] columns = ["code", "name_zh", "list", "name", "from_year", "to_year", "source"];
        var rows = new SeedRows<CityRegionMember>();
        foreach (var row in CsvFile.Read(folder, Regions, columns))
        {
            var region = new CityRegion(Text(row, "list"), Text(row, "name"), row.IntegerOrNull("from_year"), row.IntegerOrNull("to_year"), Text(row, "source"));
            rows.Add(new(row.Code("code"), region), row);
        }

        return rows;
    }

    private static string Text(SeedRow row, string column)
    {
        if (string.IsNullOrWhiteSpace(row[column]))
            row.Report(column, "The field is empty; every row fills it in.");
        return row[column];
    }
}
