using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Generation;

/// <summary>
/// Writes the rows of a map as its history proceeds. A row in force is open; a change closes it on the day and opens a new one. Every row
/// thus lies within the time of one version of each unit that it names.
/// </summary>
internal sealed class MapHistory(DataWindow window)
{
    private readonly Dictionary<UnitCode, AdministrativeUnit> _units = [];
    private readonly Dictionary<UnitCode, Containment> _parents = [];
    private readonly List<Border> _borders = [];
    private readonly List<AdministrativeUnit> _pastUnits = [];
    private readonly List<Containment> _pastParents = [];
    private readonly List<Border> _pastBorders = [];
    private readonly List<UnitChange> _changes = [];
    private readonly HashSet<UnitCode> _touched = [];
    private DateOnly? _today;
    private DatePrecision _precision;

    public DataWindow Window => window;

    public IEnumerable<AdministrativeUnit> InForce => _units.Values;

    public IEnumerable<AdministrativeUnit> Past => _pastUnits;

    /// <summary>Returns the units of the level that nothing has happened to today: a unit changes once a day.</summary>
    public IReadOnlyList<AdministrativeUnit> Quiet(AdministrativeLevel level) =>
        [.. _units.Values.Where(unit => unit.Level == level && !_touched.Contains(unit.Code)).OrderBy(unit => unit.Code)];

    public bool IsFree(UnitCode code) => !_units.ContainsKey(code) && !_touched.Contains(code);

    public UnitCode ParentOf(UnitCode code) => _parents[code].Parent;

    public bool HasChildren(UnitCode code) => _parents.Values.Any(row => row.Parent == code);

    /// <summary>Moves on to a day. Before the first call, the time is before the data start.</summary>
    public void TurnTo(DateOnly day, DatePrecision precision)
    {
        (_today, _precision) = (day, precision);
        _touched.Clear();
    }

    public void Begin(AdministrativeUnit unit, UnitCode? parent)
    {
        _units.Add(unit.Code, unit with { ValidFrom = _today, ValidFromPrecision = _today is null ? null : _precision, ValidTo = null, ValidToPrecision = null });
        if (parent is { } above)
            _parents.Add(unit.Code, new Containment(above, unit.Code, _today));
        _touched.Add(unit.Code);
    }

    public void Border(UnitCode one, UnitCode other)
    {
        var border = one < other ? new Border(one, other, _today) : new Border(other, one, _today);
        if (one != other && !_borders.Exists(open => open.First == border.First && open.Second == border.Second))
            _borders.Add(border);
    }

    /// <summary>Ends a unit with its borders, but not the units in it.</summary>
    public void End(UnitCode code)
    {
        EndUnit(code);
        EndParent(code);
        foreach (var border in _borders.Where(border => border.First == code || border.Second == code).ToArray())
            EndBorder(border);
    }

    /// <summary>
    /// Ends a unit and begins the next version of the same place, with the units in it. The borders continue if it still is a county.
    /// </summary>
    public void Continue(UnitCode code, AdministrativeUnit next, UnitCode? parent)
    {
        var children = _parents.Values.Where(row => row.Parent == code).Select(row => row.Child).ToArray();
        var neighbours = _borders.Where(border => border.First == code || border.Second == code)
            .Select(border => border.First == code ? border.Second : border.First).ToArray();
        End(code);
        Begin(next, parent);
        foreach (var child in children)
            MoveUnder(next.Code, child);
        foreach (var neighbour in neighbours.Where(_ => next.Level == AdministrativeLevel.County))
            Border(next.Code, neighbour);
    }

    /// <summary>Gives a unit another parent from today on, while the unit itself continues.</summary>
    public void MoveUnder(UnitCode parent, UnitCode child)
    {
        EndParent(child);
        _parents.Add(child, new Containment(parent, child, _today));
        _touched.Add(child);
    }

    /// <summary>Records a change of today; a successor does not change again on the same day.</summary>
    public void Tell(UnitChangeKind kind, UnitCode code, params UnitCode[] successors)
    {
        _changes.Add(new UnitChange(_today!.Value, _precision, kind, code, successors, $"{code} {kind}"));
        _touched.UnionWith(successors);
    }

    public UnitTables Rows() => new(
        window,
        [.. _pastUnits, .. _units.Values],
        [.. _pastParents, .. _parents.Values],
        _changes,
        [.. _pastBorders, .. _borders]);

    private void EndUnit(UnitCode code)
    {
        _units.Remove(code, out var ended);
        _pastUnits.Add(ended! with { ValidTo = _today, ValidToPrecision = _precision });
        _touched.Add(code);
    }

    private void EndParent(UnitCode child)
    {
        // A row that opened today is in force on no day, so it is dropped.
        if (_parents.Remove(child, out var ended) && ended.From != _today)
            _pastParents.Add(ended with { To = _today });
    }

    private void EndBorder(Border border)
    {
        _borders.Remove(border);
        if (border.From != _today)
            _pastBorders.Add(border with { To = _today });
    }
}
