using CoopGraph.Units;

namespace CoopGraph.Cooperations;

/// <summary>Puts cases on the map of their day.</summary>
public static class Placing
{
    /// <summary>Returns the case with all facts that follow from the map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="cooperation">A case that obeys the rules of the model (<see cref="CooperationRules"/>).</param>
    public static PlacedCooperation Place(this UnitMap map, Cooperation cooperation)
    {
        var day = ScopeRules.DayOf(cooperation.Date, map.Window);
        var parties = cooperation.Parties.Select(party => PlaceParty(map, cooperation, party, day)).ToArray();
        return new PlacedCooperation(
            cooperation,
            day,
            parties.Min(party => party.Unit.Unit.Level),
            map.ScopeOf([.. parties.Select(party => party.Unit)]),
            parties,
            [.. TiesBetween(map, parties)],
            cooperation.ArrangedBy is { } arranger ? PlaceUnit(map, cooperation, arranger, day) : null);
    }

    /// <summary>
    /// Returns the place that a case means by a code. It is the place of the last unit that had the code within the time that the date
    /// allows.
    /// </summary>
    /// <returns>The place, or null if no unit had the code then.</returns>
    public static Place? PlaceNamedBy(this UnitMap map, UnitCode code, PartialDate? date) =>
        map.VersionsNamedBy(code, date).LastOrDefault() is { } unit ? map.PlaceOf(unit) : null;

    /// <summary>Returns the unit that a case means by a code, on the case's day.</summary>
    /// <exception cref="ArgumentException">No unit had the code within the time that the date allows.</exception>
    public static UnitOnDay UnitNamedBy(this UnitMap map, UnitCode code, PartialDate? date) =>
        map.PlaceNamedBy(code, date)?.On(ScopeRules.DayOf(date, map.Window))
            ?? throw new ArgumentException($"{code} belonged to no unit at that time.", nameof(code));

    /// <summary>Returns the units that had a code within the time that a case's date allows, oldest first.</summary>
    public static IEnumerable<AdministrativeUnit> VersionsNamedBy(this UnitMap map, UnitCode code, PartialDate? date)
    {
        var time = TimeOf(date, map.Window);
        return map.VersionsOf(code).Where(version => version.Term.Overlaps(time));
    }

    /// <summary>
    /// Returns the time that a case's date allows. It is any day of the year or month if no more is known, and any day of the window if
    /// nothing is known. For a day outside the window, the nearest day of the window is used.
    /// </summary>
    internal static Term TimeOf(PartialDate? date, DataWindow window) =>
        date is null
            ? new Term(window.First, window.Last.AddDays(1))
            : new Term(window.Clamp(date.First), window.Clamp(date.Last).AddDays(1));

    private static PlacedParty PlaceParty(UnitMap map, Cooperation cooperation, Party party, DateOnly day)
    {
        var unit = PlaceUnit(map, cooperation, party.Code, day);
        return new PlacedParty(unit.Unit, unit.Standing, party.Role);
    }

    private static PlacedUnit PlaceUnit(UnitMap map, Cooperation cooperation, UnitCode code, DateOnly day)
    {
        var place = map.PlaceNamedBy(code, cooperation.Date)
            ?? throw new ArgumentException($"{cooperation.CaseId}: {code} belonged to no unit at that time.", nameof(cooperation));
        var unit = place.On(day);
        return new PlacedUnit(unit, map.StandingOf(unit));
    }

    private static IEnumerable<Tie> TiesBetween(UnitMap map, PlacedParty[] parties) =>
        from first in Enumerable.Range(0, parties.Length)
        from second in Enumerable.Range(first + 1, parties.Length - first - 1)
        select new Tie(parties[first], parties[second], map.ScopeOf([parties[first].Unit, parties[second].Unit]));
}
