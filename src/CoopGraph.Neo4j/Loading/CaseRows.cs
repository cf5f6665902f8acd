using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Loading;

/// <summary>
/// Cases as rows for the graph (<c>load-cases.cypher</c>), with all values that the map adds to them. A case is put on the map when its row is
/// made, so that the placed cases are never all in memory.
/// </summary>
internal sealed class CaseRows(UnitMap map)
{
    private readonly Dictionary<AdministrativeUnit, int> _positions = map.Tables.Units.Index().ToDictionary(unit => unit.Item, unit => unit.Index);

    /// <summary>The pieces of the statement.</summary>
    public static Dictionary<string, string> Pieces { get; } = new() { ["case"] = CaseProperties.InCypher, ["tie"] = TieProperties.InCypher };

    /// <summary>Returns a row for each case.</summary>
    public IEnumerable<object> Of(IEnumerable<Cooperation> cases) => cases.Select(one => RowOf(map.Place(one)));

    private object?[] RowOf(PlacedCooperation placed)
    {
        var ties = placed.Ties.ToLookup(tie => tie.First.Unit.Unit.Level == tie.Second.Unit.Unit.Level, tie => (object)TieProperties.RowOf(tie, map, PositionOf));
        return
        [
            CaseProperties.ValuesOf(placed, map),
            placed.Parties.Index().Select(party => (object)Party(party.Index, party.Item)),
            InvolvedIn(placed),
            Arrangers(placed),
            ties[true],
            ties[false],
        ];
    }

    private object[] Party(int position, PlacedParty party) =>
        [PositionOf(party.Unit.Unit), position, party.Role.ToGraph(), party.Place.Index, map.ConstellationOf(party.Unit)];

    // Each place once, even where two parties lie below one unit.
    private IEnumerable<object> InvolvedIn(PlacedCooperation placed) => placed.Parties
        .SelectMany(party => map.AncestorsOf(party.Unit).Prepend(party.Unit))
        .DistinctBy(unit => map.PlaceOf(unit.Unit).Index)
        .Select(unit => (object)PositionOf(unit.Unit));

    private object[] Arrangers(PlacedCooperation placed) =>
        placed.ArrangedBy is { } arranger && placed.Parties.All(party => party.Place != arranger.Place) ? [PositionOf(arranger.Unit.Unit)] : [];

    private int PositionOf(AdministrativeUnit unit) => _positions[unit];
}
