using CoopGraph.Cooperations;
using CoopGraph.Paper;
using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>
/// The counties that take part, as they were on any day. Of the eight provinces some never take part, most of all in Shanxi; of the others
/// a quarter each is drawn with the weights 1, 2, 4 and 8, so that the drawn network has isolates and hubs. Outside the eight provinces all
/// counties that touch one of these take part, each with the weight 1.
/// </summary>
internal sealed class Counties
{
    // The key for all provinces outside the eight.
    private static readonly UnitCode Outside = UnitCode.China;

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
            _ofProvince[province] = Choose(province, InOrder(places[province]), random);
        var beyond = places.Where(group => group.Key is { } province && !_ofProvince.ContainsKey(province));
        _ofProvince[Outside] = Touching(InOrder(beyond.SelectMany(all => all)));
    }

    /// <summary>Returns the counties of one of the eight provinces that take part, in random order.</summary>
    public IReadOnlyList<County> Of(UnitCode province) => _ofProvince[province];

    /// <summary>Returns the counties that take part and were in force on the day.</summary>
    /// <param name="provinceOrNull">One of the eight provinces; null: all provinces outside the eight.</param>
    /// <param name="day">The day.</param>
    public IReadOnlyList<StandingCounty> On(UnitCode? provinceOrNull, DateOnly day)
    {
        var province = provinceOrNull ?? Outside;
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

    private static Place[] InOrder(IEnumerable<Place> places) => [.. places.OrderBy(place => place.Latest.Code).ThenBy(place => place.Index)];

    private static County[] Choose(UnitCode province, Place[] places, SynthesisDraws random)
    {
        random.Shuffle(places);
        var idle = LargestRemainder.Percent(ChosenFigures.IdlePercentOf(province), places.Length);
        return [.. places.Skip(idle).Select((place, index) => new County(place, 1 << (index % 4), Gives: index / 4 % 2 == 0))];
    }

    private County[] Touching(Place[] places)
    {
        var chosen = _ofProvince.Values.SelectMany(counties => counties).Select(county => county.Place).ToArray();
        return [.. places.Where(place => chosen.Any(one => _map.AreAdjacent(one, place))).Select(place => new County(place, 1, Gives: false))];
    }
}
