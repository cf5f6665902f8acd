using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>
/// The counties of the eight provinces that take part, as they were on any day. Some never take part. Of the others a quarter each is
/// drawn with the weights 1, 2, 4 and 8, so that the drawn network has isolates and hubs.
/// </summary>
internal sealed class Counties
{
    private readonly UnitMap _map;
    private readonly DateOnly[] _changes;
    private readonly Dictionary<UnitCode, County[]> _ofProvince = [];
    private readonly Dictionary<(UnitCode Province, int Era), StandingCounty[]> _standing = [];

    public Counties(UnitMap map, SynthesisDraws random)
    {
        _map = map;
        _changes =
        [
            .. map.Tables.Units.SelectMany(unit => new[] { unit.ValidFrom, unit.ValidTo })
                .Concat(map.Tables.Containments.SelectMany(containment => new[] { containment.From, containment.To }))
                .OfType<DateOnly>()
                .Distinct()
                .Order(),
        ];
        var places = map.Places.Where(place => place.Versions.Any(IsCounty)).ToLookup(ProvinceOf);
        foreach (var province in PublishedFigures.Provinces)
            _ofProvince[province] = Choose([.. places[province].OrderBy(place => place.Latest.Code).ThenBy(place => place.Index)], random);
    }

    /// <summary>Returns the counties of a province that take part, in random order.</summary>
    public IReadOnlyList<County> Of(UnitCode province) => _ofProvince[province];

    /// <summary>Returns those of them that were in force on the day.</summary>
    public IReadOnlyList<StandingCounty> On(UnitCode province, DateOnly day)
    {
        // Between two changes of the map all days are the same.
        var found = Array.BinarySearch(_changes, day);
        var era = found >= 0 ? found + 1 : ~found;
        return _standing.TryGetValue((province, era), out var known) ? known : _standing[(province, era)] = [.. Stand(province, day)];
    }

    /// <summary>
    /// Returns the place that a county belonged to throughout the window; null where it changed or the county was not always in force.
    /// </summary>
    public Place? LastingHome(County county)
    {
        var days = _changes.Where(_map.Window.Contains).Prepend(_map.Window.First);
        var homes = days.Select(day => Stand(county, day)?.Home).Distinct().Take(2).ToArray();
        return homes is [var home] ? home : null;
    }

    private IEnumerable<StandingCounty> Stand(UnitCode province, DateOnly day) =>
        Of(province).Select(county => Stand(county, day)).OfType<StandingCounty>();

    private StandingCounty? Stand(County county, DateOnly day)
    {
        var unit = county.Place.On(day);
        return unit.Day == day && IsCounty(unit.Unit) ? new StandingCounty(county, unit, _map.PlaceOf(_map.Home(unit).Unit)) : null;
    }

    private UnitCode? ProvinceOf(Place place) =>
        _map.AtLevel(_map.OnItsLastDay(place.Versions.Last(IsCounty)), AdministrativeLevel.Province)?.Unit.Code;

    private static bool IsCounty(AdministrativeUnit unit) => unit.Level == AdministrativeLevel.County;

    private static County[] Choose(Place[] places, SynthesisDraws random)
    {
        random.Shuffle(places);
        var idle = LargestRemainder.Percent(ChosenFigures.IdlePercent, places.Length);
        return [.. places.Skip(idle).Select((place, index) => new County(place, 1 << (index % 4), Gives: index / 4 % 2 == 0))];
    }
}
