using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Loading;

/// <summary>The properties of ties in the graph that are not those of the case (<see cref="CaseProperties"/>), each with its value.</summary>
internal static class TieProperties
{
    // The two units come before the values.
    private const int Units = 2;

    private static readonly (string Name, Func<PlacedParty, PlacedParty, Tie, UnitMap, object?> Of)[] All =
    [
        ("fromCode", (from, _, _, _) => from.Unit.Unit.Code.ToString()),
        ("toCode", (_, to, _, _) => to.Unit.Unit.Code.ToString()),
        ("fromRole", (from, _, _, _) => from.Role.ToGraph()),
        ("toRole", (_, to, _, _) => to.Role.ToGraph()),
        ("fromConstellation", (from, _, _, map) => map.ConstellationOf(from.Unit)),
        ("toConstellation", (_, to, _, map) => map.ConstellationOf(to.Unit)),
        ("scope", (_, _, tie, _) => tie.Scope.ToGraph()),
        ("scopeRank", (_, _, tie, _) => (int)tie.Scope),
        ("adjacent", (from, to, _, map) => map.AreAdjacent(from.Place, to.Place)),
        ("distanceKm", (from, to, _, _) => UnitMap.DistanceKm(from.Place, to.Place)),
    ];

    /// <summary>The properties as a part of a map in Cypher, from the values in the list <c>tie</c> and those of its case.</summary>
    public static string InCypher { get; } =
        $"{CaseProperties.OfTiesInCypher}, {string.Join(", ", All.Select((property, at) => $"{property.Name}: tie[{Units + at}]"))}";

    /// <summary>Returns a tie's row: the positions of its units, and the values of its properties.</summary>
    public static object?[] RowOf(Tie tie, UnitMap map, Func<AdministrativeUnit, int> positionOf)
    {
        var (from, to) = Directed(tie);
        return [positionOf(from.Unit.Unit), positionOf(to.Unit.Unit), .. All.Select(property => property.Of(from, to, tie, map))];
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
}
