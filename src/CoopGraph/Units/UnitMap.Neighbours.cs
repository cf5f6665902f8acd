namespace CoopGraph.Units;

public sealed partial class UnitMap
{
    private readonly ILookup<UnitCode, (UnitCode Other, Term Term)> _borders;
    private readonly Lazy<HashSet<(int, int)>> _adjacentPlaces;

    /// <summary>Returns the county-level units that shared a border with this one on its day, by code.</summary>
    public IEnumerable<UnitOnDay> NeighboursOf(UnitOnDay unit)
    {
        foreach (var (other, term) in _borders[unit.Unit.Code])
        {
            if (term.Contains(unit.Day) && Find(other, unit.Day) is { } neighbour)
                yield return new UnitOnDay(neighbour, unit.Day);
        }
    }

    /// <summary>
    /// Returns whether the two places share a border, or shared one while both existed. The data name the borders of counties. The borders
    /// of units above follow from them: a prefecture touches another place where one of its counties did. A unit touches no unit in which it
    /// lies.
    /// </summary>
    public bool AreAdjacent(Place one, Place other) => _adjacentPlaces.Value.Contains(Pair(one, other));

    /// <summary>
    /// Returns the distance between the centres of two places in kilometres, rounded to 0.1. It uses the last version of each that has a
    /// coordinate; null if one place has none.
    /// </summary>
    public static double? DistanceKm(Place one, Place other) =>
        one.Location is { } from && other.Location is { } to ? Math.Round(from.DistanceKmTo(to), 1) : null;

    private static (int, int) Pair(Place one, Place other) =>
        one.Index < other.Index ? (one.Index, other.Index) : (other.Index, one.Index);

    private HashSet<(int, int)> FindAdjacentPlaces(IEnumerable<Border> borders)
    {
        var found = new HashSet<(int, int)>();
        // A county has several borders, which mostly begin on the same day.
        var holders = new Dictionary<(AdministrativeUnit, DateOnly), Place[]>();
        foreach (var border in borders)
        {
            foreach (var day in DaysOf(border))
            {
                if (Find(border.First, day) is { } first && Find(border.Second, day) is { } second)
                    AddBordersOf(found, Known(first, day), Known(second, day));
            }
        }

        return found;

        Place[] Known(AdministrativeUnit unit, DateOnly day) =>
            holders.TryGetValue((unit, day), out var known) ? known : holders[(unit, day)] = HoldersOf(unit, day);
    }

    // The days of the border on which one of its ends, or a unit above one, may be another one than before.
    private IEnumerable<DateOnly> DaysOf(Border border)
    {
        var start = border.From ?? Window.First;
        return VersionsOf(border.First).Concat(VersionsOf(border.Second))
            .SelectMany(unit => _parents[unit.Code].Select(containment => containment.From).Append(unit.ValidFrom))
            .OfType<DateOnly>()
            .Where(day => day > start && border.Term.Contains(day))
            .Append(start)
            .Distinct();
    }

    private Place[] HoldersOf(AdministrativeUnit unit, DateOnly day)
    {
        var stood = new UnitOnDay(unit, day);
        return [.. AncestorsOf(stood).Prepend(stood).Select(one => PlaceOf(one.Unit))];
    }

    private static void AddBordersOf(HashSet<(int, int)> found, Place[] first, Place[] second)
    {
        foreach (var one in first.Where(place => !second.Contains(place)))
        {
            foreach (var other in second.Where(place => !first.Contains(place)))
                found.Add(Pair(one, other));
        }
    }
}
