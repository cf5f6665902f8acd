using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Loading;

/// <summary>
/// The properties of cases in the graph, each with its value. A row has the values alone, in this order: names that are repeated a hundred
/// thousand times take the server longer to read than the values.
/// </summary>
internal static class CaseProperties
{
    // Filters use these, for the case and for each of its ties.
    private static readonly (string Name, Func<PlacedCooperation, UnitMap, object?> Of)[] Shared =
    [
        ("caseId", (placed, _) => placed.Case.CaseId),
        ("caseIdFolded", (placed, _) => FoldedText.Of(placed.Case.CaseId)),
        ("titleFolded", (placed, _) => FoldedText.Of(placed.Case.Title)),
        ("year", (placed, _) => placed.Year),
        ("mechanism", (placed, _) => placed.Case.Mechanism.ToGraph()),
        ("issueArea", (placed, _) => placed.Case.IssueArea.ToGraph()),
        ("level", (placed, _) => placed.Level.ToGraph()),
        ("provenance", (placed, _) => placed.Case.Provenance.ToGraph()),
        ("partyCount", (placed, _) => placed.Parties.Count),
        ("amount", (placed, _) => (double?)placed.Case.Amount?.Rmb),
        ("arrangedBy", (placed, _) => placed.Case.ArrangedBy?.ToString()),
        ("arrangerPlace", (placed, _) => placed.ArrangedBy?.Place.Index),
        ("arrangerConstellation", (placed, map) => placed.ArrangedBy is { } arranger ? map.ConstellationOf(arranger.Unit) : null),
    ];

    private static readonly (string Name, Func<PlacedCooperation, UnitMap, object?> Of)[] All =
    [
        .. Shared,
        ("title", (placed, _) => placed.Case.Title),
        ("facts", (placed, _) => FactsText.Of(placed)),
        .. CaseKey.Stored.Select(key => (key.Property, (Func<PlacedCooperation, UnitMap, object?>)((placed, _) => key.Of(placed)))),
        ("date", (placed, _) => placed.Case.Date?.ToString()),
        ("signedOn", (placed, _) => placed.Case.Date?.Exact?.ToString("O", CultureInfo.InvariantCulture)),
        ("dateBasis", (placed, _) => placed.Case.DateBasis?.ToGraph()),
        ("day", (placed, _) => placed.Day.ToString("O", CultureInfo.InvariantCulture)),
        ("scope", (placed, _) => placed.Scope.ToGraph()),
        ("partyCodes", (placed, _) => placed.Case.Parties.Select(party => party.Code.ToString()).ToArray()),
        ("partyRoles", (placed, _) => placed.Case.Parties.Select(party => party.Role.ToGraph()).ToArray()),
        ("amountRmb", (placed, _) => placed.Case.Amount?.Rmb.ToString(CultureInfo.InvariantCulture)),
        ("amountPeriod", (placed, _) => placed.Case.Amount?.Period?.ToGraph()),
        ("note", (placed, _) => placed.Case.Note),
        ("sourceTitle", (placed, _) => placed.Case.Source.Title),
        ("sourceUrl", (placed, _) => placed.Case.Source.Url),
        ("evidence", (placed, _) => placed.Case.Source.Evidence),
        ("confidence", (placed, _) => placed.Case.Source.Confidence.ToGraph()),
        ("recordedAt", (placed, _) => placed.Case.Record?.RecordedAt?.ToUnixTimeMilliseconds()),
        ("changedAt", (placed, _) => placed.Case.Record?.ChangedAt.ToUnixTimeMilliseconds()),
        ("revision", (placed, _) => placed.Case.Record?.Revision),
        ("since", (placed, _) => placed.Case.Record?.Since),
    ];

    /// <summary>The properties of a case as a part of a map in Cypher, from the values in the list <c>own</c>.</summary>
    public static string InCypher { get; } = Map(All);

    /// <summary>The properties of a case that its ties have, too, as a part of a map in Cypher, from the same list.</summary>
    public static string OfTiesInCypher { get; } = Map(Shared);

    /// <summary>Returns the values of a case's properties.</summary>
    public static object?[] ValuesOf(PlacedCooperation placed, UnitMap map) => [.. All.Select(property => property.Of(placed, map))];

    private static string Map(IEnumerable<(string Name, Func<PlacedCooperation, UnitMap, object?> Of)> properties) =>
        string.Join(", ", properties.Select((property, at) => $"{property.Name}: own[{at}]"));
}
