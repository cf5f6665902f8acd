using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.InMemory;

/// <summary>A tie from the view of one of its two parties.</summary>
/// <param name="Case">The case.</param>
/// <param name="From">The party from which the tie is viewed.</param>
/// <param name="To">The partner.</param>
/// <param name="Scope">The spatial scope of the two on the case's day.</param>
/// <param name="Adjacent">Whether they share a border.</param>
/// <param name="DistanceKm">The distance between their centres, in kilometres; null if a coordinate is missing.</param>
internal sealed record DirectedTie(
    PlacedCooperation Case, PlacedParty From, PlacedParty To, SpatialScope Scope, bool Adjacent, double? DistanceKm)
{
    /// <summary>Returns the ties of a case between units that had the same level on its day, each from the view of both parties.</summary>
    public static IEnumerable<DirectedTie> FromBothEnds(UnitMap map, PlacedCooperation placed)
    {
        foreach (var tie in placed.Ties.Where(tie => tie.First.Unit.Unit.Level == tie.Second.Unit.Unit.Level))
        {
            var adjacent = map.AreAdjacent(tie.First.Place, tie.Second.Place);
            var distance = UnitMap.DistanceKm(tie.First.Place, tie.Second.Place);
            yield return new DirectedTie(placed, tie.First, tie.Second, tie.Scope, adjacent, distance);
            yield return new DirectedTie(placed, tie.Second, tie.First, tie.Scope, adjacent, distance);
        }
    }
}
