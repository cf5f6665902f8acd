using CoopGraph.Units;

namespace CoopGraph.Seeding;

/// <summary>Reads <c>units/aliases.csv</c>: further romanised names by which units are found.</summary>
internal static class AliasesReader
{
    /// <summary>The file, relative to the seed folder.</summary>
    public const string File = "units/aliases.csv";

    private static readonly string[] Columns = ["code", "alias", "source"];

    public static SeedRows<UnitAlias> Read(SeedFolder folder)
    {
        var rows = new SeedRows<UnitAlias>();
        foreach (var row in CsvFile.Read(folder, File, Columns))
        {
            foreach (var column in Columns.Where(column => string.IsNullOrWhiteSpace(row[column])))
                row.Report(column, "The field is empty; an alias has a code, a name, and its source.");
            rows.Add(new(row.Code("code"), row["alias"], row["source"]), row);
        }

        return rows;
    }

    /// <summary>Reports aliases of units that do not exist, and aliases that are listed twice.</summary>
    public static void Check(SeedRows<UnitAlias> aliases, UnitTables tables)
    {
        var codes = tables.Units.Select(unit => unit.Code).ToHashSet();
        var known = new HashSet<(UnitCode, string)>();
        foreach (var (index, alias) in aliases.Records.Index())
        {
            if (!codes.Contains(alias.Code))
                aliases.Origin(index).Report("code", $"{alias.Code} is no unit's code.");
            if (!known.Add((alias.Code, alias.Name)))
                aliases.Origin(index).Report("alias", $"{alias.Code} has the alias '{alias.Name}' in an earlier row, too.");
        }
    }
}
