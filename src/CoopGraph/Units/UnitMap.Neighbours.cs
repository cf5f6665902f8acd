namespace CoopGraph.Units;

public sealed partial class UnitMap
{
    private readonly ILookup<UnitCode, (UnitCode Other, Term Term)> _borders;
    private readonly HashSet<(int, int)> _adjacentPlaces;

    /// <summary>Returns the county-level units that shared a border with this one on its day, by code.</summary>
    public IEnumerable<UnitOnDay> NeighboursOf(UnitOnDay unit)
    {
        foreach (var (other, term) in _borders[unit.Unit.Code])
        {
            if (term.Contains(unit.Day) && Find(other, unit.Day) is { } neighbour)
                yield return new UnitOnDay(neighbour, unit.Day);
        }
    }

    /// <summary>Returns whether the two places share a border, or shared one while both existed.</summary>
    public bool AreAdjacent(Place one, Place other) => _adjacentPlaces.Contains(Pair(one, other));

    /// <summary>
    /// Returns the distance between the centres of two places in kilometres. It uses the last version of each that has a coordinate; null
    /// if one place has none.
    /// </summary>
    public static double? DistanceKm(Place one, Place other) =>
        one.Location is { } from && other.Location is { } to ? Math.Round(from.DistanceKmTo(to), 1) : null;

    private static (int, int) Pair(Place one, Place other) =>
        one.Index < other.Index ? (one.Index, other.Index) : (other.Index, one.Index);

    private HashSet<(int, int)> FindAdjacentPlaces(IEnumerable<Border> borders) =>
    [
        .. from border in borders
           from first in VersionsOf(border.First)
           where first.Term.Overlaps(border.Term)
           from second in VersionsOf(border.Second)
           where second.Term.Overlaps(border.Term)
           select Pair(PlaceOf(first), PlaceOf(second)),
    ];
}
