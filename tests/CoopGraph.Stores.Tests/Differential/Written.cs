using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Oracle;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>
/// Writes out the answers of stores and the oracle, to the last member. Two answers are the same if their texts are, and a difference can
/// be read.
/// </summary>
internal static class Written
{
    public static string Unit(UnitOnDay unit) => $"{Unit(unit.Unit)} on {unit.Day:yyyy-MM-dd}";

    public static string Unit(AdministrativeUnit unit) => string.Create(
        CultureInfo.InvariantCulture,
        $"{unit.Code} {unit.NameZh} {unit.NameEn}, {unit.Level}, {unit.Kind}, {unit.Term} {unit.ValidFromPrecision}-{unit.ValidToPrecision}, at {unit.Location}");

    public static string Case(PlacedCooperation placed) => Case(
        placed.Case,
        placed.Day,
        placed.Level,
        placed.Scope,
        placed.Year,
        [.. placed.Parties.Select(party => $"{Placed(party)} as {party.Role}")],
        [.. placed.Ties.Select(tie => $"{tie.First.Unit.Unit.Code}-{tie.Second.Unit.Unit.Code} {tie.Scope}")],
        placed.ArrangedBy is null ? null : Placed(placed.ArrangedBy));

    public static string Case(NaiveCase one, NaiveCases cases) => Case(
        one.Row,
        one.Day,
        one.Level,
        one.Scope,
        one.Year,
        [.. one.Parties.Select(party => $"{Placed(party)} as {party.Role}")],
        [
            .. from i in Enumerable.Range(0, one.Parties.Count)
               from j in Enumerable.Range(i + 1, one.Parties.Count - i - 1)
               let first = one.Parties[i].Unit
               let second = one.Parties[j].Unit
               select $"{first.Unit.Code}-{second.Unit.Code} {cases.Scope([first, second])}",
        ],
        one.Arranger is null ? null : Placed(one.Arranger));

    public static string Facts(CaseFacts facts) => Facts(
        facts.CaseId,
        facts.Year,
        $"{facts.Day:yyyy-MM-dd} {facts.Mechanism} {facts.IssueArea} {facts.Scope} {facts.Level} {facts.Provenance} {string.Join(' ', facts.Roles)} {facts.DateBasis} {facts.Confidence} {facts.AmountPeriod}",
        facts.ArrangedBy?.Versions,
        facts.Adjacent,
        facts.AmountRmb,
        facts.Parties.Select(party => Standing(party.Unit, party.Holders.Select(place => place.Versions), party.Prefecture?.Versions, party.Province?.Versions)));

    public static string Facts(NaiveCase one, NaiveMap map) => Facts(
        one.Row.CaseId,
        one.Year,
        $"{one.Day:yyyy-MM-dd} {one.Row.Mechanism} {one.Row.IssueArea} {one.Scope} {one.Level} {one.Row.Provenance} {string.Join(' ', one.Parties.Select(party => party.Role))} {one.Row.DateBasis} {one.Row.Source.Confidence} {one.Row.Amount?.Period}",
        one.Arranger?.Place.Versions,
        one.Parties.Any(first => one.Parties.Any(second => map.AreAdjacent(first.Place, second.Place))),
        one.Row.Amount?.Rmb,
        one.Parties.Select(party => Standing(
            party.Unit.Unit,
            party.Holders.Select(place => place.Versions),
            map.Above(party.Unit, AdministrativeLevel.Prefecture)?.Versions,
            map.Above(party.Unit, AdministrativeLevel.Province)?.Versions)));

    public static string Partner(Partnership partner) => Partner(
        partner.Partner,
        partner.Scope,
        partner.CaseCount,
        partner.FirstYear,
        partner.LastYear,
        partner.Adjacent,
        partner.DistanceKm,
        partner.CaseIds,
        partner.HasSynthetic,
        partner.Cases?.Select(Case));

    public static string Partner(
        UnitOnDay partner,
        SpatialScope? scope,
        int caseCount,
        int? firstYear,
        int? lastYear,
        bool? adjacent,
        double? distanceKm,
        IReadOnlyList<string> caseIds,
        bool hasSynthetic,
        IEnumerable<string>? cases) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Unit(partner)}: {scope}, {caseCount} cases {firstYear}-{lastYear}, {(adjacent switch { true => "adjacent", false => "apart", null => "unknown" })}, {distanceKm} km: "
        + $"{string.Join(' ', caseIds)}{(hasSynthetic ? ", synthetic" : "")}{(cases is null ? "" : $" [{string.Join(" | ", cases)}]")}");

    /// <summary>Writes a page: its rows with the contents of their cursors, and the facts about the list.</summary>
    public static string Page(IEnumerable<(string Text, string Cursor)> rows, bool hasPrevious, bool hasNext, int? total)
    {
        var text = new StringBuilder();
        foreach (var (row, cursor) in rows)
            text.Append(CultureInfo.InvariantCulture, $"    {row} {Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor))}\n");
        return text.Append(CultureInfo.InvariantCulture, $"    previous: {hasPrevious}, next: {hasNext}, total: {total}\n").ToString();
    }

    /// <summary>Writes the loaded data, without the version, which means nothing by itself.</summary>
    public static string Dataset(DataWindow window, IEnumerable<KeyValuePair<Provenance, int>> counts, IEnumerable<DataSource> sources) =>
        $"{window}, {string.Join(' ', counts)}, {string.Join(' ', sources)}";

    public static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    public static string Predicate(Predicate? predicate) => predicate switch
    {
        null => "anything",
        Conjunction and => $"all({string.Join("; ", and.Terms.Select(Predicate))})",
        Disjunction or => $"any({string.Join("; ", or.Terms.Select(Predicate))})",
        Comparison comparison => $"{comparison.Field} {comparison.Comparator} [{string.Join(", ", comparison.Values.Select(Value))}]",
        Related related => $"{related.Quantifier} of {related.Relation} ({Predicate(related.Where)})",
        _ => throw new ArgumentException("No predicate.", nameof(predicate)),
    };

    private static string Case(
        Cooperation row,
        DateOnly day,
        AdministrativeLevel level,
        SpatialScope scope,
        int? year,
        IReadOnlyList<string> parties,
        IReadOnlyList<string> ties,
        string? arranger) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.CaseId} '{row.Title}' {row.Date} {row.DateBasis} {row.Mechanism} {row.IssueArea} by {row.ArrangedBy} {string.Join(' ', row.Parties)} {row.Amount} "
        + $"'{row.Note}' {row.Source} {row.Provenance} | {day:yyyy-MM-dd} {level} {scope} {year} | {string.Join("; ", parties)} | {string.Join("; ", ties)} | {arranger}");

    private static string Facts(
        string caseId, int? year, string kinds, IReadOnlyList<AdministrativeUnit>? arranger, bool adjacent, decimal? amount, IEnumerable<string> parties) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{caseId} {year} {kinds} by {Versions(arranger)} {(adjacent ? "adjacent" : "apart")} {amount} yuan: {string.Join("; ", parties)}");

    private static string Standing(
        AdministrativeUnit unit,
        IEnumerable<IReadOnlyList<AdministrativeUnit>> holders,
        IReadOnlyList<AdministrativeUnit>? prefecture,
        IReadOnlyList<AdministrativeUnit>? province) =>
        $"{Unit(unit)} in {string.Join(" in ", holders.Select(Versions))}, prefecture {Versions(prefecture)}, province {Versions(province)}";

    private static string Versions(IReadOnlyList<AdministrativeUnit>? versions) =>
        versions is null ? "null" : string.Join('>', versions.Select(version => $"{version.Code}@{version.ValidFrom:yyyy-MM-dd}"));

    private static string Placed(PlacedUnit unit) => Placed(unit.Unit, unit.Holders.Select(place => place.Versions));

    private static string Placed(NaiveUnit unit) => Placed(unit.Unit, unit.Holders.Select(place => place.Versions));

    /// <summary>
    /// Writes a unit with the places that contain it, each by the identities of its versions. The first place is its own.
    /// </summary>
    private static string Placed(UnitOnDay unit, IEnumerable<IReadOnlyList<AdministrativeUnit>> holders) =>
        $"{Unit(unit)} in {string.Join(" in ", holders.Select(Versions))}";
}
