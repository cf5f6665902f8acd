using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Oracle;

/// <summary>The map by its rules as they are written, looked up row by row. It shares nothing with the product but the rows.</summary>
internal sealed class NaiveMap(UnitTables rows)
{
    private readonly Dictionary<AdministrativeUnit, NaivePlace> _places = [];
    private HashSet<(NaivePlace, NaivePlace)>? _touching;

    public DataWindow Window => rows.Window;

    public IReadOnlyList<AdministrativeUnit> Units => rows.Units;

    /// <summary>Checks whether a time covers a day. A time is [from, to); an end that is null lies beyond the data.</summary>
    public static bool Covers(DateOnly? from, DateOnly? to, DateOnly day) => (from is null || from <= day) && (to is null || day < to);

    public AdministrativeUnit? Bearer(UnitCode code, DateOnly day) =>
        rows.Units.SingleOrDefault(unit => unit.Code == code && Covers(unit.ValidFrom, unit.ValidTo, day));

    public IEnumerable<UnitOnDay> InForce(AdministrativeLevel level, DateOnly day) =>
        rows.Units.Where(unit => unit.Level == level && Covers(unit.ValidFrom, unit.ValidTo, day)).Select(unit => new UnitOnDay(unit, day));

    public UnitOnDay? ParentOf(UnitOnDay unit)
    {
        var row = rows.Containments.SingleOrDefault(row => row.Child == unit.Unit.Code && Covers(row.From, row.To, unit.Day));
        return row is null ? null : new UnitOnDay(Bearer(row.Parent, unit.Day)!, unit.Day);
    }

    /// <summary>Returns the unit itself, its parent, its parent's parent and so on.</summary>
    public IReadOnlyList<UnitOnDay> Upwards(UnitOnDay unit) => [unit, .. ParentOf(unit) is { } parent ? Upwards(parent) : []];

    public UnitOnDay? ProvinceOf(UnitOnDay unit) =>
        Upwards(unit).Where(above => above.Unit.Level == AdministrativeLevel.Province).Select(above => (UnitOnDay?)above).SingleOrDefault();

    /// <summary>Returns the place of the unit itself, or of one above it, that had the level on the day.</summary>
    public NaivePlace? Above(UnitOnDay unit, AdministrativeLevel level) =>
        Upwards(unit).Where(above => above.Unit.Level == level).Select(above => PlaceOf(above.Unit)).SingleOrDefault();

    public IEnumerable<UnitOnDay> Below(UnitOnDay unit, AdministrativeLevel level) =>
        InForce(level, unit.Day).Where(other => Upwards(other).Skip(1).Contains(unit));

    /// <summary>Returns the units of the same level with the same direct parent on the day.</summary>
    public IEnumerable<UnitOnDay> Rivals(UnitOnDay unit) =>
        InForce(unit.Unit.Level, unit.Day).Where(other => other != unit && ParentOf(other) is { } parent && parent == ParentOf(unit));

    public IEnumerable<UnitOnDay> Neighbours(UnitOnDay unit) =>
        InForce(AdministrativeLevel.County, unit.Day).Where(other => rows.Borders.Any(border =>
            Covers(border.From, border.To, unit.Day)
            && ((border.First == unit.Unit.Code && border.Second == other.Unit.Code)
                || (border.Second == unit.Unit.Code && border.First == other.Unit.Code))));

    /// <summary>
    /// Returns the place of a unit: the versions that renaming, recoding and moving lead back to one first version. Merged, split,
    /// abolished and created units inherit nothing.
    /// </summary>
    public NaivePlace PlaceOf(AdministrativeUnit unit)
    {
        if (!_places.TryGetValue(unit, out var place))
        {
            var first = FirstVersion(unit);
            place = new NaivePlace([.. rows.Units.Where(other => FirstVersion(other) == first).OrderBy(other => other.ValidFrom ?? DateOnly.MinValue)]);
            foreach (var version in place.Versions)
                _places[version] = place;
        }

        return place;
    }

    /// <summary>Checks whether a row has the unit's code on the list of poor counties in the year of the day.</summary>
    public bool IsPoor(UnitOnDay unit) => rows.Attributes.PoorListings.Any(row =>
        row.Code == unit.Unit.Code && row.From <= unit.Day.Year && (row.To ?? int.MaxValue) >= unit.Day.Year);

    /// <summary>Returns the regions of cities in which the unit lay on the day, by the plans in force then.</summary>
    public IEnumerable<CityRegion> RegionsOf(UnitOnDay unit) => rows.Attributes.RegionMembers
        .Where(row => Upwards(unit).Any(above => above.Unit.Code == row.Code))
        .Select(row => row.Region)
        .Where(region => (region.From ?? 0) <= unit.Day.Year && (region.To ?? int.MaxValue) >= unit.Day.Year)
        .Distinct();

    /// <summary>
    /// Checks whether on some day a county of the one, or the one itself, touched a county of the other, or the other itself, while neither
    /// of the two lay in the other.
    /// </summary>
    public bool AreAdjacent(NaivePlace one, NaivePlace other) => Touching.Contains((one, other));

    private HashSet<(NaivePlace, NaivePlace)> Touching => _touching ??= FindTouching();

    private HashSet<(NaivePlace, NaivePlace)> FindTouching()
    {
        // All days on which anything changes, with the first.
        DateOnly[] days =
        [
            .. rows.Containments.SelectMany(row => new[] { row.From, row.To }).Concat(rows.Borders.SelectMany(row => new[] { row.From, row.To }))
                .Concat(rows.Units.Select(unit => unit.ValidFrom)).OfType<DateOnly>().Where(day => day <= rows.Window.Last).Append(rows.Window.First).Distinct(),
        ];
        var found = new HashSet<(NaivePlace, NaivePlace)>();
        foreach (var border in rows.Borders)
        {
            foreach (var day in days.Where(day => Covers(border.From, border.To, day)))
            {
                if (Bearer(border.First, day) is not { } first || Bearer(border.Second, day) is not { } second)
                    continue;
                NaivePlace[] above = [.. Upwards(new UnitOnDay(first, day)).Select(unit => PlaceOf(unit.Unit))];
                NaivePlace[] opposite = [.. Upwards(new UnitOnDay(second, day)).Select(unit => PlaceOf(unit.Unit))];
                found.UnionWith(above.Except(opposite).SelectMany(_ => opposite.Except(above), (one, other) => (one, other)));
                found.UnionWith(opposite.Except(above).SelectMany(_ => above.Except(opposite), (one, other) => (one, other)));
            }
        }

        return found;
    }

    private AdministrativeUnit FirstVersion(AdministrativeUnit unit)
    {
        var origin = rows.Changes.SingleOrDefault(change =>
            change.On == unit.ValidFrom
            && change.Kind is (UnitChangeKind.Renamed or UnitChangeKind.Recoded or UnitChangeKind.Moved)
            && change.Successors.Contains(unit.Code));
        return origin is null ? unit : FirstVersion(rows.Units.Single(earlier => earlier.Code == origin.Code && earlier.ValidTo == origin.On));
    }
}
