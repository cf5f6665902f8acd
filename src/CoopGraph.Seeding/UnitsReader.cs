using CoopGraph.Units;

namespace CoopGraph.Seeding;

/// <summary>Reads <c>units/units.csv</c>.</summary>
internal static class UnitsReader
{
    /// <summary>The file, relative to the seed folder.</summary>
    public const string File = "units/units.csv";

    private static readonly string[] Columns =
    [
        "code", "name_zh", "name_en", "level", "kind", "parent_code", "valid_from", "valid_from_precision", "valid_to",
        "valid_to_precision", "lat", "lon", "coord_source",
    ];

    private static readonly string[] LocationColumns = ["lat", "lon", "coord_source"];

    /// <summary>The column for each member of a unit.</summary>
    public static IReadOnlyDictionary<string, string> ColumnOf { get; } = new Dictionary<string, string>
    {
        [nameof(AdministrativeUnit.Code)] = "code",
        [nameof(AdministrativeUnit.NameZh)] = "name_zh",
        [nameof(AdministrativeUnit.NameEn)] = "name_en",
        [nameof(AdministrativeUnit.Kind)] = "kind",
        [nameof(AdministrativeUnit.ValidFrom)] = "valid_from",
        [nameof(AdministrativeUnit.ValidFromPrecision)] = "valid_from_precision",
        [nameof(AdministrativeUnit.ValidTo)] = "valid_to",
        [nameof(AdministrativeUnit.ValidToPrecision)] = "valid_to_precision",
        ["Location.Latitude"] = "lat",
        ["Location.Longitude"] = "lon",
    };

    public static SeedRows<AdministrativeUnit> Read(SeedFolder folder)
    {
        var rows = new SeedRows<AdministrativeUnit>();
        foreach (var row in CsvFile.Read(folder, File, Columns))
        {
            var unit = new AdministrativeUnit(
                row.Code("code"),
                row["name_zh"],
                row["name_en"],
                row.OneOf<AdministrativeLevel>("level"),
                row.OneOf<UnitKind>("kind"),
                row.DayOrNull("valid_from"),
                row.OneOfOrNull<DatePrecision>("valid_from_precision"),
                row.DayOrNull("valid_to"),
                row.OneOfOrNull<DatePrecision>("valid_to_precision"),
                ReadLocation(row));
            row.CodeOrNull("parent_code");
            rows.Add(unit, row);
        }

        return rows;
    }

    /// <summary>
    /// Checks the parent column. The file names the parent for its readers. The map is drawn from contains.csv, which names the parent with
    /// its time. The two must not contradict each other.
    /// </summary>
    public static void CheckParentColumn(SeedRows<AdministrativeUnit> units, IReadOnlyList<Containment> containments)
    {
        var parents = containments.ToLookup(containment => containment.Child);
        foreach (var (index, unit) in units.Records.Index())
        {
            var here = units.Origin(index).CodeOrNull("parent_code");
            var there = parents[unit.Code]
                .Where(containment => containment.Term.Overlaps(unit.Term))
                .Select(containment => containment.Parent)
                .Distinct()
                .ToArray();
            if (here is { } parent ? !there.Contains(parent) : there.Length > 0)
            {
                var given = here is null ? "No parent is given" : $"{here} is given as the parent";
                var wanted = there is [] ? "no parent" : string.Join(" or ", there);
                units.Origin(index).Report("parent_code", $"{given}, but units/contains.csv has {wanted} for {unit.Code} at that time.");
            }
        }
    }

    private static GeoPoint? ReadLocation(SeedRow row)
    {
        var filled = LocationColumns.Where(column => row[column].Length > 0).ToArray();
        if (filled is [])
            return null;
        if (filled is [_, _, _])
            return new GeoPoint(row.Number("lat"), row.Number("lon"), row.OneOf<LocationBasis>("coord_source"));
        row.Report(filled[0], "Of lat, lon and coord_source all are filled in, or none.");
        return null;
    }
}
