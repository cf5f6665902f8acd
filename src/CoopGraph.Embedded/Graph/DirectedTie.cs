using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Embedded.Graph;

/// <summary>A tie as one of its two parties sees it.</summary>
/// <param name="Case">The case.</param>
/// <param name="From">The party whose partner is looked at.</param>
/// <param name="To">The partner.</param>
/// <param name="Scope">How far apart the two stood on the case's day.</param>
/// <param name="Adjacent">Whether they share a border.</param>
/// <param name="DistanceKm">How far their centres lie apart; null where a coordinate is missing.</param>
internal sealed record DirectedTie(
    PlacedCooperation Case, PlacedParty From, PlacedParty To, SpatialScope Scope, bool Adjacent, double? DistanceKm)
{
    /// <summary>The ties of a case between units that stood at one level on its day, each as both of its parties see it.</summary>
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
