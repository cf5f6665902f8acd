using CoopGraph.Units;
using static CoopGraph.Reports.Exports.ExportAttributes;

namespace CoopGraph.Reports.Exports.Packages;

/// <summary>The tables of a data package about units.</summary>
internal static class UnitPackageTables
{
    /// <summary>Returns the tables.</summary>
    public static IEnumerable<PackageTable> Of(UnitMap map)
    {
        var tables = map.Tables;
        yield return new PackageTable<AdministrativeUnit>(
            "units",
            "Administrative units",
            "All versions of all units: a unit that is renamed or recoded ends, and another version of the same place begins.",
            UnitColumns(map),
            tables.Units.OrderBy(unit => unit.Code).ThenBy(unit => unit.ValidFrom),
            ["id"]);
        yield return new PackageTable<Containment>(
            "contains",
            "Units in units",
            "The units that lie directly in other units, and when.",
            [
                Required<Containment>("parent_code", AttributeType.Text, "The code of the higher unit.", row => row.Parent.ToString()),
                Required<Containment>("child_code", AttributeType.Text, "The code of the lower unit.", row => row.Child.ToString()),
                .. TermColumns<Containment>(row => row.Term),
            ],
            tables.Containments.OrderBy(row => row.Child).ThenBy(row => row.From).ThenBy(row => row.Parent),
            null,
            PackageForeignKey.To("units", "code", "parent_code"),
            PackageForeignKey.To("units", "code", "child_code"));
        yield return new PackageTable<UnitChange>(
            "changes",
            "Changes of codes",
            "The changes by which codes ended, or were carved out of existing units.",
            [
                Required<UnitChange>("date", AttributeType.Date, "The first day of the new state.", row => row.On),
                Names<UnitChange, DatePrecision>("date_precision", "The precision of the day.", row => row.Precision) with { IsRequired = true },
                Names<UnitChange, UnitChangeKind>("kind", "The kind of change.", row => row.Kind) with { IsRequired = true },
                Required<UnitChange>("code", AttributeType.Text, "The code that ends, or for CREATED the one that begins.", row => row.Code.ToString()),
                new("successor_codes", AttributeType.Text, "The codes of the main heirs of the territory, with `; ` between them; missing for CREATED.", row => row.Successors.Count == 0 ? null : string.Join("; ", row.Successors)),
                Required<UnitChange>("note", AttributeType.Text, "The change in words.", row => row.Note),
            ],
            tables.Changes.OrderBy(row => row.On).ThenBy(row => row.Code).ThenBy(row => row.Kind).ThenBy(row => row.Note, StringComparer.Ordinal),
            null,
            PackageForeignKey.To("units", "code", "code"));
        yield return new PackageTable<Border>(
            "neighbours",
            "Borders",
            "The pairs of county-level units that share a border, and when. Each pair is listed once, the lower code first.",
            [
                Required<Border>("code", AttributeType.Text, "The lower code.", row => row.First.ToString()),
                Required<Border>("neighbour_code", AttributeType.Text, "The higher code.", row => row.Second.ToString()),
                .. TermColumns<Border>(row => row.Term),
            ],
            tables.Borders.OrderBy(row => row.First).ThenBy(row => row.Second).ThenBy(row => row.From),
            null,
            PackageForeignKey.To("units", "code", "code"),
            PackageForeignKey.To("units", "code", "neighbour_code"));
    }

    private static IReadOnlyList<ExportAttribute<AdministrativeUnit>> UnitColumns(UnitMap map) =>
    [
        Required<AdministrativeUnit>("id", AttributeType.Text, "The identity of the version: its code and, if it was not in force from the start, @ and its first day.", UnitMap.KeyOf),
        Required<AdministrativeUnit>("place_id", AttributeType.Text, "The id of its place, which all versions of the place have.", unit => map.PlaceOf(unit).Id),
        Required<AdministrativeUnit>("code", AttributeType.Text, "The code in GB/T 2260.", unit => unit.Code.ToString()),
        Required<AdministrativeUnit>("name_zh", AttributeType.Text, "The Chinese name with its type word.", unit => unit.NameZh),
        Required<AdministrativeUnit>("name_en", AttributeType.Text, "The romanised name.", unit => unit.NameEn),
        Names<AdministrativeUnit, AdministrativeLevel>("level", "The tier.", unit => unit.Level) with { IsRequired = true },
        Names<AdministrativeUnit, UnitKind>("kind", "The type of unit.", unit => unit.Kind) with { IsRequired = true },
        new("valid_from", AttributeType.Date, "The first day in force, inclusive; missing if it was in force when the data start.", unit => unit.ValidFrom),
        Names<AdministrativeUnit, DatePrecision>("valid_from_precision", "The precision of valid_from.", unit => unit.ValidFromPrecision),
        new("valid_to", AttributeType.Date, "The first day no longer in force, exclusive; missing if it is in force when the data end.", unit => unit.ValidTo),
        Names<AdministrativeUnit, DatePrecision>("valid_to_precision", "The precision of valid_to.", unit => unit.ValidToPrecision),
        new("latitude", AttributeType.Number, "Degrees north of the seat or centre, WGS 84; missing if it is not known.", unit => unit.Location?.Latitude),
        new("longitude", AttributeType.Number, "Degrees east, WGS 84.", unit => unit.Location?.Longitude),
        Names<AdministrativeUnit, LocationBasis>("location_basis", "The basis of the coordinates.", unit => unit.Location?.Basis),
    ];

    private static IEnumerable<ExportAttribute<T>> TermColumns<T>(Func<T, Term> termOf) =>
    [
        new("valid_from", AttributeType.Date, "The first day, inclusive; missing if it held when the data start.", row => termOf(row).From),
        new("valid_to", AttributeType.Date, "The first day on which it no longer holds, exclusive; missing if it holds when the data end.", row => termOf(row).To),
    ];
}
