using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace CoopGraph.Units;

/// <summary>
/// The administrative map of every day of the data's window: which units there are, where they belong, what became of them. Built
/// once from <see cref="UnitTables"/>, immutable, safe for any number of readers. Every look-up costs what its answer costs.
/// </summary>
public sealed partial class UnitMap
{
    // A map lives as long as its tables.
    private static readonly ConditionalWeakTable<UnitTables, UnitMap> Drawn = [];

    private readonly FrozenDictionary<UnitCode, AdministrativeUnit[]> _versions;
    private readonly FrozenDictionary<AdministrativeUnit, Place> _placeOf;
    private readonly FrozenDictionary<AdministrativeLevel, AdministrativeUnit[]> _ofLevel;

    /// <summary>Draws the map.</summary>
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
        _adjacentPlaces = FindAdjacentPlaces(tables.Borders);
        _changesFrom = tables.Changes.Where(c => c.Kind != UnitChangeKind.Created).ToLookup(c => (c.Code, c.On));
        _changesTo = tables.Changes.SelectMany(c => c.Successors, (change, successor) => (change, successor))
            .ToLookup(x => x.successor, x => x.change);
        Names = new UnitNames(this);
        _constellations = new(FindConstellations);
    }

    /// <summary>Returns the map of some tables: for the same tables, by reference, it is drawn once.</summary>
    /// <param name="tables">Rows that obey the rules of the model (<see cref="UnitRules"/>).</param>
    public static UnitMap Of(UnitTables tables) => Drawn.GetValue(tables, static rows => new UnitMap(rows));

    /// <summary>The rows that the map was drawn from.</summary>
    public UnitTables Tables { get; }

    /// <summary>The days that the map knows.</summary>
    public DataWindow Window => Tables.Window;

    /// <summary>All places; a place stands at its <see cref="Place.Index"/>.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>Finds units by what people call them.</summary>
    public UnitNames Names { get; }

    /// <summary>The unit that bore the code on the day, or null.</summary>
    public AdministrativeUnit? Find(UnitCode code, DateOnly day) => VersionsOf(code).FirstOrDefault(u => u.IsInForceOn(day));

    /// <summary>The last unit to bear the code, retired or not; null where none ever did.</summary>
    public AdministrativeUnit? FindLatest(UnitCode code) => VersionsOf(code) is [.., var latest] ? latest : null;

    /// <summary>All units that ever bore the code, oldest first.</summary>
    public IReadOnlyList<AdministrativeUnit> VersionsOf(UnitCode code) => _versions.GetValueOrDefault(code) ?? [];

    /// <summary>The place that the unit is a version of.</summary>
    public Place PlaceOf(AdministrativeUnit unit) => _placeOf[unit];

    /// <summary>The units of a level in force on the day, by code.</summary>
    public IEnumerable<UnitOnDay> AllOf(AdministrativeLevel level, DateOnly day) =>
        (_ofLevel.GetValueOrDefault(level) ?? []).Where(u => u.IsInForceOn(day)).Select(u => new UnitOnDay(u, day));

    /// <summary>
    /// The day on which a unit is looked at when nobody says otherwise: the last day of the window, or of the unit's own time
    /// where it was retired before.
    /// </summary>
    public UnitOnDay OnItsLastDay(AdministrativeUnit unit) => UnitOnDay.Nearest(unit, Window.Last);
}
