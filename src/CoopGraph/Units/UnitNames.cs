namespace CoopGraph.Units;

/// <summary>Finds units by name.</summary>
public sealed class UnitNames
{
    private readonly UnitMap _map;
    private readonly (Place Place, NamedUnit[] Versions)[] _places;
    // A table of a hundred thousand cases asks for twice as many names.
    private readonly Lazy<ILookup<string, NamedUnit>> _byName;

    internal UnitNames(UnitMap map)
    {
        _map = map;
        var aliases = map.Tables.Aliases.ToLookup(alias => alias.Code, alias => alias.Name);
        _places = [.. map.Places.Select(place => (place, place.Versions.Select(unit => new NamedUnit(unit, aliases[unit.Code])).ToArray()))];
        _byName = new(() => _places.SelectMany(entry => entry.Versions).SelectMany(named => named.Names.Select(name => (name, named))).ToLookup(pair => pair.name, pair => pair.named));
    }

    /// <summary>
    /// Returns the units that have the name. These are the units with this full name, Chinese or romanised. If there are none, they are the
    /// units with this name without the type word. More than one unit means that the name is ambiguous.
    /// </summary>
    /// <param name="name">The name; letter case, spaces, apostrophes and full-width forms make no difference.</param>
    /// <param name="levels">The levels to search; empty for all.</param>
    /// <param name="day">
    /// The day on which the unit had the name. Null for any day; then a retired unit is found only if no unit in force at the end of the
    /// window has the name.
    /// </param>
    /// <returns>The units by level and code, one for each place.</returns>
    public IReadOnlyList<AdministrativeUnit> Bearing(string name, IReadOnlyCollection<AdministrativeLevel> levels, DateOnly? day)
    {
        var wanted = SearchText.Normalise(name);
        if (wanted.Length == 0)
            return [];
        var eligible = _byName.Value[wanted]
            .Where(named => levels.Count == 0 || levels.Contains(named.Unit.Level))
            .Where(named => day is null || named.Unit.IsInForceOn(day.Value))
            .Select(named => (named.Unit, Match: named.Match(wanted)))
            .Where(found => found.Match is NameMatch.Name or NameMatch.Stem)
            .ToLookup(found => (found.Match, InForce: day is not null || found.Unit.IsInForceOn(_map.Window.Last)), found => found.Unit);

        var best = new[] { (NameMatch.Name, true), (NameMatch.Stem, true), (NameMatch.Name, false), (NameMatch.Stem, false) }
            .Select(tier => eligible[tier])
            .FirstOrDefault(units => units.Any());
        return best is null
            ? []
            : [.. best.GroupBy(_map.PlaceOf).Select(versions => versions.Last()).OrderBy(unit => unit.Level).ThenBy(unit => unit.Code)];
    }

    /// <summary>
    /// Returns units by name, Chinese or romanised, with or without the type word, or by the start of a code. The best match comes first. A
    /// place is found by its earlier and later names and codes too, after the places that have them on the day.
    /// </summary>
    /// <param name="text">The search text.</param>
    /// <param name="levels">The levels to search; empty for all.</param>
    /// <param name="day">
    /// The day on which the units are in force. Null for the last version of every place, those in force at the end of the window first.
    /// </param>
    /// <param name="limit">The maximum number of units.</param>
    public IReadOnlyList<UnitOnDay> Search(string text, IReadOnlyCollection<AdministrativeLevel> levels, DateOnly? day, int limit)
    {
        var wanted = SearchText.Normalise(text);
        if (wanted.Length == 0)
            return [];
        var found =
            from entry in _places
            let shown = day is null ? _map.OnItsLastDay(entry.Place.Latest) : entry.Place.On(day.Value)
            where levels.Count == 0 || levels.Contains(shown.Unit.Level)
            where day is null || shown.Day == day
            let best = entry.Versions.Select(named => (Match: named.Match(wanted), IsOther: named.Unit != shown.Unit)).Min()
            where best.Match != NameMatch.Nothing
            orderby best.Match, best.IsOther, day is null && !shown.Unit.IsInForceOn(_map.Window.Last), shown.Unit.Level, shown.Unit.Code
            select shown;
        return [.. found.Take(limit)];
    }
}
