using CoopGraph.Units;

namespace CoopGraph.Cooperations;

/// <summary>The rules of scope: which day's map a case is judged by, where a unit belongs, and how far apart units stand.</summary>
public static class ScopeRules
{
    /// <summary>
    /// The day whose map a case is judged by: the day it was signed; where only a month or a year is known, the last day of it;
    /// where nothing is known, the last day of the data's window. A day outside the window is judged by the nearest day within.
    /// </summary>
    public static DateOnly DayOf(PartialDate? date, DataWindow window) => date is null ? window.Last : window.Clamp(date.Last);

    /// <summary>
    /// Where a unit belongs: a county to its direct parent on the day (its prefecture, or the province where it stands directly
    /// under one), every other unit to itself.
    /// </summary>
    public static UnitOnDay Home(this UnitMap map, UnitOnDay unit) =>
        unit.Unit.Level == AdministrativeLevel.County && map.ParentOf(unit) is { } parent ? parent : unit;

    /// <summary>
    /// How far apart units stand: <see cref="SpatialScope.SamePrefecture"/> when all belong to the same unit, else
    /// <see cref="SpatialScope.CrossPrefecture"/> when they lie in one province, else <see cref="SpatialScope.CrossProvince"/>.
    /// </summary>
    /// <param name="map">The map.</param>
    /// <param name="units">The units on one day, or on the nearest to it on which each was in force; at least one.</param>
    public static SpatialScope ScopeOf(this UnitMap map, IReadOnlyCollection<UnitOnDay> units)
    {
        if (AreAllOne(units.Select(unit => map.PlaceOf(map.Home(unit).Unit))))
            return SpatialScope.SamePrefecture;
        var provinces = units.Select(unit => map.AtLevel(unit, AdministrativeLevel.Province));
        return AreAllOne(provinces.Select(province => province is { } found ? map.PlaceOf(found.Unit) : null))
            ? SpatialScope.CrossPrefecture
            : SpatialScope.CrossProvince;
    }

    /// <summary>How far apart two units stand, by how they stood on one day: the same rule for what is known of a gathered case.</summary>
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
