using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace CoopGraph.Units;

/// <summary>
/// The administrative map of every day of the data's window: which units exist, where they belong, and what became of them. It is built
/// once from <see cref="UnitTables"/>, immutable, and safe for any number of readers. A lookup by code or by place costs what its result
/// costs; a search for a name, and a list of the units of a level, look at every candidate.
/// </summary>
public sealed partial class UnitMap
{
    // A map lives as long as its tables.
    private static readonly ConditionalWeakTable<UnitTables, UnitMap> Drawn = [];

    private readonly FrozenDictionary<UnitCode, AdministrativeUnit[]> _versions;
    private readonly FrozenDictionary<AdministrativeUnit, Place> _placeOf;
    private readonly FrozenDictionary<AdministrativeLevel, AdministrativeUnit[]> _ofLevel;

    // The lookup by name and the neighbours of places are made when they are first asked for: a fifth of the time of the map.
    private readonly Lazy<UnitNames> _names;

    /// <summary>Builds the map.</summary>
    /// <param name="tables">Rows that obey the rules of the model (<see cref="UnitRules"/>).</param>
    public UnitMap(UnitTables tables)
    {
        Tables = tables;
        Places = PlaceBuilder.Build(tables);
        _versions = tables.Units.GroupBy(u => u.Code)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(u => u.ValidFrom ?? DateOnly.MinValue).ToArray());
        _placeOf = Places.SelectMany(place => place.Versions, (place, version) => (place, version))
            .ToFrozenDictionary(x => x.version, x => x.place);
        _ofLevel = tables.Units.GroupBy(u => u.Level)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(u => u.Code).ThenBy(u => u.ValidFrom ?? DateOnly.MinValue).ToArray());
        _parents = tables.Containments.ToLookup(c => c.Child);
        _children = tables.Containments.OrderBy(c => c.Child).ToLookup(c => c.Parent);
        _borders = tables.Borders
            .SelectMany(b => new[] { (Of: b.First, Other: b.Second, b.Term), (Of: b.Second, Other: b.First, b.Term) })
            .OrderBy(b => b.Other)
            .ToLookup(b => b.Of, b => (b.Other, b.Term));
        _adjacentPlaces = new(() => FindAdjacentPlaces(tables.Borders));
        _changesFrom = tables.Changes.Where(c => c.Kind != UnitChangeKind.Created).ToLookup(c => (c.Code, c.On));
        _changesTo = tables.Changes.SelectMany(c => c.Successors, (change, successor) => (change, successor))
            .ToLookup(x => x.successor, x => x.change);
        _attributes = new AttributeIndex(tables.Attributes);
        _names = new(() => new UnitNames(this));
        _constellations = new(FindConstellations);
    }

    /// <summary>Returns the map of some tables: for the same tables, by reference, it is drawn once.</summary>
    /// <param name="tables">Rows that obey the rules of the model (<see cref="UnitRules"/>).</param>
    public static UnitMap Of(UnitTables tables) => Drawn.GetValue(tables, static rows => new UnitMap(rows));

    /// <summary>The rows that the map was drawn from.</summary>
    public UnitTables Tables { get; }

    /// <summary>The days that the map covers.</summary>
    public DataWindow Window => Tables.Window;

    /// <summary>All places; the position of a place is its <see cref="Place.Index"/>.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The lookup of units by name.</summary>
    public UnitNames Names => _names.Value;

    /// <summary>Returns the unit that had the code on the day, or null.</summary>
    public AdministrativeUnit? Find(UnitCode code, DateOnly day) => VersionsOf(code).FirstOrDefault(u => u.IsInForceOn(day));

    /// <summary>Returns the last unit that had the code, retired or not; null if no unit ever had it.</summary>
    public AdministrativeUnit? FindLatest(UnitCode code) => VersionsOf(code) is [.., var latest] ? latest : null;

    /// <summary>Returns all units that ever had the code, oldest first.</summary>
    public IReadOnlyList<AdministrativeUnit> VersionsOf(UnitCode code) => _versions.GetValueOrDefault(code) ?? [];

    /// <summary>Returns the place that the unit is a version of.</summary>
    public Place PlaceOf(AdministrativeUnit unit) => _placeOf[unit];

    /// <summary>Returns the units of a level in force on the day, by code.</summary>
    public IEnumerable<UnitOnDay> AllOf(AdministrativeLevel level, DateOnly day) =>
        (_ofLevel.GetValueOrDefault(level) ?? []).Where(u => u.IsInForceOn(day)).Select(u => new UnitOnDay(u, day));

    /// <summary>
    /// Returns the unit on its default day: the last day of the window, or the unit's own last day if it was retired before.
    /// </summary>
    public UnitOnDay OnItsLastDay(AdministrativeUnit unit) => UnitOnDay.Nearest(unit, Window.Last);
}
