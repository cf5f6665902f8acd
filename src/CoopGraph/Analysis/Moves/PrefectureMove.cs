using CoopGraph.Units;

namespace CoopGraph.Analysis.Moves;

/// <summary>A county that came under another prefecture.</summary>
/// <param name="County">The county, on its first day there.</param>
/// <param name="From">The prefecture in which it lay the day before; null if it lay directly under its province.</param>
/// <param name="To">The prefecture in which it lies from that day on.</param>
/// <param name="FormerRivals">The counties that were its rivals the day before, and are not from that day on.</param>
/// <param name="NewRivals">The counties that are its rivals from that day on, and were not the day before.</param>
public sealed record PrefectureMove(
    UnitOnDay County, Place? From, Place To, IReadOnlySet<Place> FormerRivals, IReadOnlySet<Place> NewRivals)
{
    /// <summary>Finds all moves on a map, by day, then by code. A prefecture that was only renamed or recoded moves no county.</summary>
    public static IReadOnlyList<PrefectureMove> FindAll(UnitMap map) =>
    [
        .. map.Tables.Containments
            .Where(containment => containment.From is { } day && day > map.Window.First)
            .Select(containment => Find(map, containment.Child, containment.From!.Value))
            .OfType<PrefectureMove>()
            .OrderBy(move => move.County.Day).ThenBy(move => move.County.Unit.Code),
    ];

    private static PrefectureMove? Find(UnitMap map, UnitCode code, DateOnly day)
    {
        if (map.Find(code, day) is not { Level: AdministrativeLevel.County } unit)
            return null;
        var place = map.PlaceOf(unit);
        var (before, after) = (place.On(day.AddDays(-1)), place.On(day));
        if (before.Day != day.AddDays(-1) || after.Day != day || before.Unit.Level != AdministrativeLevel.County)
            return null;
        if (PrefectureOf(map, after) is not { } to || PrefectureOf(map, before) is var from && from == to)
            return null;
        HashSet<Place> former = [.. map.RivalsOf(before).Select(rival => map.PlaceOf(rival.Unit))];
        HashSet<Place> present = [.. map.RivalsOf(after).Select(rival => map.PlaceOf(rival.Unit))];
        return new PrefectureMove(after, from, to, former.Except(present).ToHashSet(), present.Except(former).ToHashSet());
    }

    private static Place? PrefectureOf(UnitMap map, UnitOnDay county) =>
        map.AtLevel(county, AdministrativeLevel.Prefecture) is { } prefecture ? map.PlaceOf(prefecture.Unit) : null;
}
