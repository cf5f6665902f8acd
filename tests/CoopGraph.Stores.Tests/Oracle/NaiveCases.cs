using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Oracle;

/// <summary>A unit in a case, on the case's day.</summary>
internal record NaiveUnit(UnitOnDay Unit, NaivePlace Place, IReadOnlyList<NaivePlace> Holders);

/// <summary>A party of a case.</summary>
internal sealed record NaiveParty(UnitOnDay Unit, NaivePlace Place, IReadOnlyList<NaivePlace> Holders, PartyRole Role) : NaiveUnit(Unit, Place, Holders);

/// <summary>A case with the facts that follow from the map of its day.</summary>
internal sealed record NaiveCase(
    Cooperation Row, DateOnly Day, AdministrativeLevel Level, SpatialScope Scope, IReadOnlyList<NaiveParty> Parties, NaiveUnit? Arranger)
{
    public int? Year => Row.Date?.Year;
}

/// <summary>Two parties of a case as the first of them sees it.</summary>
internal sealed record NaiveTie(NaiveCase Case, NaiveParty Own, NaiveParty Other, SpatialScope Scope, bool Adjacent, double? DistanceKm);

/// <summary>Places cases by the rules as they are written.</summary>
internal sealed class NaiveCases(NaiveMap map)
{
    public NaiveCase Place(Cooperation row)
    {
        // The last day that the date allows, or the window's last; outside the window the nearest day within.
        var day = Nearest(row.Date?.Last ?? map.Window.Last);
        NaiveParty[] parties = [.. row.Parties.Select(party => Party(row, party, day))];
        return new NaiveCase(
            row,
            day,
            parties.Select(party => party.Unit.Unit.Level).Min(),
            Scope([.. parties.Select(party => party.Unit)]),
            parties,
            row.ArrangedBy is { } arranger ? Unit(row, arranger, day) : null);
    }

    /// <summary>Returns the spatial scope of units.</summary>
    public SpatialScope Scope(IReadOnlyList<UnitOnDay> units)
    {
        if (units.Select(unit => map.PlaceOf(Home(unit).Unit)).Distinct().Count() == 1)
            return SpatialScope.SamePrefecture;
        var provinces = units.Select(map.ProvinceOf).ToArray();
        return provinces.All(province => province is not null) && provinces.Select(province => map.PlaceOf(province!.Value.Unit)).Distinct().Count() == 1
            ? SpatialScope.CrossPrefecture
            : SpatialScope.CrossProvince;
    }

    private UnitOnDay Home(UnitOnDay unit) => unit.Unit.Level == AdministrativeLevel.County ? map.ParentOf(unit)!.Value : unit;

    private NaiveParty Party(Cooperation row, Party party, DateOnly day)
    {
        var unit = Unit(row, party.Code, day);
        return new NaiveParty(unit.Unit, unit.Place, unit.Holders, party.Role);
    }

    private NaiveUnit Unit(Cooperation row, UnitCode code, DateOnly day)
    {
        var place = map.PlaceOf(Meant(row.Date, code));
        var unit = place.On(day);
        return new NaiveUnit(unit, place, [.. map.Upwards(unit).Select(above => map.PlaceOf(above.Unit))]);
    }

    /// <summary>Returns the unit that had the code last within the time that the date allows.</summary>
    private AdministrativeUnit Meant(PartialDate? date, UnitCode code)
    {
        var first = Nearest(date?.First ?? map.Window.First);
        for (var day = Nearest(date?.Last ?? map.Window.Last); day >= first; day = day.AddDays(-1))
        {
            if (map.Bearer(code, day) is { } unit)
                return unit;
        }

        throw new ArgumentException($"Nobody bore {code} then.", nameof(code));
    }

    private DateOnly Nearest(DateOnly day) => day < map.Window.First ? map.Window.First : day > map.Window.Last ? map.Window.Last : day;
}
