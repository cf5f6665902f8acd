using System.Globalization;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Loading;

/// <summary>The map as rows for the graph.</summary>
internal sealed class UnitRows(UnitMap map)
{
    // A place's versions are compared with a day as text, so an open end needs a text that sorts before or after every day.
    private const string BeforeAllDays = "";
    private const string AfterAllDays = "9999-12-31";
    private readonly CodeRanks _ranks = new(map);
    private readonly ILookup<UnitCode, UnitAlias> _aliases = map.Tables.Aliases.ToLookup(alias => alias.Code);

    /// <summary>Returns the units of a level, as the properties of their nodes.</summary>
    public IEnumerable<object> Units(AdministrativeLevel level) => map.Tables.Units.Index().Where(row => row.Item.Level == level).Select(row => (object)UnitNode(row.Item, row.Index));

    public IEnumerable<object> Containments() => map.Tables.Containments.Index().Select(row => (object)new Dictionary<string, object?>
    {
        ["parent"] = KeyDuring(row.Item.Parent, row.Item.Term),
        ["child"] = KeyDuring(row.Item.Child, row.Item.Term),
        ["from"] = Text(row.Item.From),
        ["to"] = Text(row.Item.To),
        ["position"] = row.Index,
    });

    public IEnumerable<object> Borders() => map.Tables.Borders.Index().Select(row => (object)new Dictionary<string, object?>
    {
        ["first"] = KeyDuring(row.Item.First, row.Item.Term),
        ["second"] = KeyDuring(row.Item.Second, row.Item.Term),
        ["from"] = Text(row.Item.From),
        ["to"] = Text(row.Item.To),
        ["position"] = row.Index,
    });

    public IEnumerable<object> Changes() => map.Tables.Changes.Index().Select(row => (object)new Dictionary<string, object?>
    {
        ["position"] = row.Index,
        ["on"] = Text(row.Item.On),
        ["precision"] = row.Item.Precision.ToGraph(),
        ["kind"] = row.Item.Kind.ToGraph(),
        ["code"] = row.Item.Code.ToString(),
        ["successors"] = row.Item.Successors.Select(code => code.ToString()).ToArray(),
        ["note"] = row.Item.Note,
    });

    public IEnumerable<object> Successions() =>
        from unit in map.Tables.Units
        from step in map.SuccessorsOf(unit)
        select (object)new Dictionary<string, object?>
        {
            ["from"] = UnitMap.KeyOf(unit),
            ["to"] = UnitMap.KeyOf(step.Unit.Unit),
            ["on"] = Text(step.Change.On),
            ["kind"] = step.Change.Kind.ToGraph(),
        };

    public static IEnumerable<object> Sources(IEnumerable<DataSource> sources) => sources.Index().Select(row => (object)new Dictionary<string, object?>
    {
        ["position"] = row.Index,
        ["name"] = row.Item.Name,
        ["usedFor"] = row.Item.UsedFor,
        ["licence"] = row.Item.Licence,
    });

    private Dictionary<string, object?> UnitNode(AdministrativeUnit unit, int position)
    {
        var place = map.PlaceOf(unit);
        // A place that never changed needs no history: its code is the same on every day.
        AdministrativeUnit[]? versions = place.Versions is [{ ValidFrom: null, ValidTo: null }]
            ? null
            : [.. place.Versions.Where(version => version.Level == unit.Level)];
        return new()
        {
            ["key"] = UnitMap.KeyOf(unit),
            ["position"] = position,
            ["code"] = unit.Code.ToString(),
            ["nameZh"] = unit.NameZh,
            ["nameEn"] = unit.NameEn,
            ["level"] = unit.Level.ToGraph(),
            ["kind"] = unit.Kind.ToGraph(),
            ["validFrom"] = Text(unit.ValidFrom),
            ["validFromPrecision"] = unit.ValidFromPrecision?.ToGraph(),
            ["validTo"] = Text(unit.ValidTo),
            ["validToPrecision"] = unit.ValidToPrecision?.ToGraph(),
            ["latitude"] = unit.Location?.Latitude,
            ["longitude"] = unit.Location?.Longitude,
            ["locationBasis"] = unit.Location?.Basis.ToGraph(),
            ["aliases"] = Aliases(unit.Code, alias => alias.Name),
            ["aliasSources"] = Aliases(unit.Code, alias => alias.Source),
            ["place"] = place.Index,
            ["latestRank"] = _ranks.Of(place, unit.Level),
            ["placeCodes"] = versions?.Select(version => version.Code.ToString()).ToArray(),
            ["placeFroms"] = versions?.Select(version => Text(version.ValidFrom) ?? BeforeAllDays).ToArray(),
            ["placeLasts"] = versions?.Select(version => Text(version.ValidTo?.AddDays(-1)) ?? AfterAllDays).ToArray(),
        };
    }

    // Neo4j stores no empty value, and few units have an alias.
    private string[]? Aliases(UnitCode code, Func<UnitAlias, string> value) => _aliases[code].Select(value).ToArray() is { Length: > 0 } values ? values : null;

    // A row's term lies within one version of each of its units, by the rules of the model.
    private string KeyDuring(UnitCode code, Term time) => UnitMap.KeyOf(map.VersionsOf(code).First(unit => unit.Term.Contains(time)));

    private static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
