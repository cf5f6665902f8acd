using CoopGraph.Units;

namespace CoopGraph.Cooperations;

/// <summary>
/// Defines scope: which day's map applies to a case, where a unit belongs, and the distance between units in the hierarchy.
/// </summary>
public static class ScopeRules
{
    /// <summary>
    /// Returns the day of the map that is used for a case: the day of the date. If only a month or a year is known, it is the last day of
    /// that period. If nothing is known, it is the last day of the data's window. For a day outside the window, the nearest day of the
    /// window is used.
    /// </summary>
    public static DateOnly DayOf(PartialDate? date, DataWindow window) => date is null ? window.Last : window.Clamp(date.Last);

    /// <summary>
    /// Returns the unit to which a unit belongs. A county belongs to its direct parent on the day: its prefecture, or its province if it
    /// lies directly in the province. Every other unit belongs to itself.
    /// </summary>
    public static UnitOnDay Home(this UnitMap map, UnitOnDay unit) =>
        unit.Unit.Level == AdministrativeLevel.County && map.ParentOf(unit) is { } parent ? parent : unit;

    /// <summary>
    /// Returns the distance between units in the hierarchy. It is <see cref="SpatialScope.SamePrefecture"/> if all belong to the same unit,
    /// else <see cref="SpatialScope.CrossPrefecture"/> if they lie in one province, else <see cref="SpatialScope.CrossProvince"/>.
    /// </summary>
    /// <param name="map">The map.</param>
    /// <param name="units">The units on one day, or on the nearest day on which each was in force; at least one.</param>
    public static SpatialScope ScopeOf(this UnitMap map, IReadOnlyCollection<UnitOnDay> units)
    {
        if (AreAllOne(units.Select(unit => map.PlaceOf(map.Home(unit).Unit))))
            return SpatialScope.SamePrefecture;
        var provinces = units.Select(unit => map.AtLevel(unit, AdministrativeLevel.Province));
        return AreAllOne(provinces.Select(province => province is { } found ? map.PlaceOf(found.Unit) : null))
            ? SpatialScope.CrossPrefecture
            : SpatialScope.CrossProvince;
    }

    /// <summary>
    /// Returns the distance between two units in the hierarchy on one day: the same rule for the facts of a gathered case.
    /// </summary>
    public static SpatialScope ScopeOf(UnitStanding one, UnitStanding other)
    {
        if (HomeOf(one) == HomeOf(other))
            return SpatialScope.SamePrefecture;
        return one.Province is { } province && province == other.Province ? SpatialScope.CrossPrefecture : SpatialScope.CrossProvince;
    }

    private static Place HomeOf(UnitStanding standing) => standing is { County: not null, Holders: [_, var parent, ..] } ? parent : standing.Place;

    private static bool AreAllOne(IEnumerable<Place?> places)
    {
        var different = places.Distinct().Take(2).ToArray();
        return different is [not null];
    }
}
