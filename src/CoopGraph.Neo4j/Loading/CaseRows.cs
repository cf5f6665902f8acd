using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Loading;

/// <summary>Cases as rows for the graph, with all values that the map adds to them.</summary>
internal sealed class CaseRows(UnitMap map, IReadOnlyList<PlacedCooperation> cases)
{
    public IEnumerable<object> Cases() => cases.Select(placed => (object)CaseNode(placed));

    public IEnumerable<object> Parties() => cases.SelectMany(placed => placed.Parties.Index(), (placed, party) => (object)new Dictionary<string, object?>
    {
        ["unit"] = UnitMap.KeyOf(party.Item.Unit.Unit),
        ["caseId"] = placed.Case.CaseId,
        ["position"] = party.Index,
        ["role"] = party.Item.Role.ToGraph(),
        ["place"] = party.Item.Place.Index,
        ["constellation"] = map.ConstellationOf(party.Item.Unit),
    });

    /// <summary>The number of units of a row of <see cref="Involved"/>, as a rule: two parties with all that is above them.</summary>
    public static int UnitsInvolved => 6;

    /// <summary>Returns one row for each case, with each place once, even where two parties lie below one unit.</summary>
    public IEnumerable<object> Involved() =>
        from placed in cases
        let units = placed.Parties.SelectMany(party => map.AncestorsOf(party.Unit).Prepend(party.Unit))
        select (object)new Dictionary<string, object?>
        {
            ["caseId"] = placed.Case.CaseId,
            ["units"] = units.DistinctBy(unit => map.PlaceOf(unit.Unit).Index).Select(unit => UnitMap.KeyOf(unit.Unit)).ToArray(),
        };

    public IEnumerable<object> Arranged() =>
        from placed in cases
        where placed.ArrangedBy is { } arranger && placed.Parties.All(party => party.Place != arranger.Place)
        select Link(placed.ArrangedBy!.Unit.Unit, placed);

    /// <summary>Returns the ties of parties that were at one level on the day, or of those that were at two levels.</summary>
    public IEnumerable<object> Ties(bool ofOneLevel) =>
        from placed in cases
        from tie in placed.Ties
        where (tie.First.Unit.Unit.Level == tie.Second.Unit.Unit.Level) == ofOneLevel
        select TieRow(placed, tie);

    private static Dictionary<string, object?> Link(AdministrativeUnit unit, PlacedCooperation placed) =>
        new() { ["unit"] = UnitMap.KeyOf(unit), ["caseId"] = placed.Case.CaseId };

    private Dictionary<string, object?> TieRow(PlacedCooperation placed, Tie tie)
    {
        var (from, to) = Directed(tie);
        var properties = Shared(placed);
        properties["fromCode"] = from.Unit.Unit.Code.ToString();
        properties["toCode"] = to.Unit.Unit.Code.ToString();
        properties["fromRole"] = from.Role.ToGraph();
        properties["toRole"] = to.Role.ToGraph();
        properties["fromConstellation"] = map.ConstellationOf(from.Unit);
        properties["toConstellation"] = map.ConstellationOf(to.Unit);
        properties["scope"] = tie.Scope.ToGraph();
        properties["scopeRank"] = (int)tie.Scope;
        properties["adjacent"] = map.AreAdjacent(from.Place, to.Place);
        properties["distanceKm"] = UnitMap.DistanceKm(from.Place, to.Place);
        return new Dictionary<string, object?>
        {
            ["from"] = UnitMap.KeyOf(from.Unit.Unit),
            ["to"] = UnitMap.KeyOf(to.Unit.Unit),
            ["properties"] = properties,
        };
    }

    /// <summary>
    /// Directs a tie: from donor to recipient, from upstream to downstream, and between equal roles from the lower code to the higher.
    /// </summary>
    private static (PlacedParty From, PlacedParty To) Directed(Tie tie)
    {
        var (first, second) = (tie.First, tie.Second);
        var isBackwards = first.Role == second.Role
            ? first.Unit.Unit.Code > second.Unit.Unit.Code
            : first.Role is PartyRole.Recipient or PartyRole.Downstream;
        return isBackwards ? (second, first) : (first, second);
    }

    private Dictionary<string, object?> CaseNode(PlacedCooperation placed)
    {
        var properties = Shared(placed);
        var theCase = placed.Case;
        properties["title"] = theCase.Title;
        properties["facts"] = FactsText.Of(placed);
        foreach (var key in CaseKey.Stored)
            properties[key.Property] = key.Of(placed);
        properties["date"] = theCase.Date?.ToString();
        properties["signedOn"] = theCase.Date?.Exact?.ToString("O", CultureInfo.InvariantCulture);
        properties["dateBasis"] = theCase.DateBasis?.ToGraph();
        properties["day"] = placed.Day.ToString("O", CultureInfo.InvariantCulture);
        properties["scope"] = placed.Scope.ToGraph();
        properties["partyCodes"] = theCase.Parties.Select(party => party.Code.ToString()).ToArray();
        properties["partyRoles"] = theCase.Parties.Select(party => party.Role.ToGraph()).ToArray();
        properties["amountRmb"] = theCase.Amount?.Rmb.ToString(CultureInfo.InvariantCulture);
        properties["amountPeriod"] = theCase.Amount?.Period?.ToGraph();
        properties["note"] = theCase.Note;
        properties["sourceTitle"] = theCase.Source.Title;
        properties["sourceUrl"] = theCase.Source.Url;
        properties["evidence"] = theCase.Source.Evidence;
        properties["confidence"] = theCase.Source.Confidence.ToGraph();
        return properties;
    }

    /// <summary>Returns the properties that filters use, for the case and for each of its ties.</summary>
    private Dictionary<string, object?> Shared(PlacedCooperation placed) => new()
    {
        ["caseId"] = placed.Case.CaseId,
        ["caseIdFolded"] = FoldedText.Of(placed.Case.CaseId),
        ["titleFolded"] = FoldedText.Of(placed.Case.Title),
        ["year"] = placed.Year,
        ["mechanism"] = placed.Case.Mechanism.ToGraph(),
        ["issueArea"] = placed.Case.IssueArea.ToGraph(),
        ["level"] = placed.Level.ToGraph(),
        ["provenance"] = placed.Case.Provenance.ToGraph(),
        ["partyCount"] = placed.Parties.Count,
        ["amount"] = (double?)placed.Case.Amount?.Rmb,
        ["arrangedBy"] = placed.Case.ArrangedBy?.ToString(),
        ["arrangerPlace"] = placed.ArrangedBy?.Place.Index,
        ["arrangerConstellation"] = placed.ArrangedBy is { } arranger ? map.ConstellationOf(arranger.Unit) : null,
    };
}
