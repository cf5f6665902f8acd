using System.Globalization;

namespace CoopGraph.Units;

public sealed partial class UnitMap
{
    private readonly Lazy<IReadOnlyDictionary<string, UnitOnDay>> _constellations;

    /// <summary>
    /// Every constellation in which a unit ever stood: itself with all that were above it. There are only a few more than units, so
    /// what can be said of a unit on a day (its names, its kind, its parent, its province) can be decided once for each constellation,
    /// and a store that keeps a unit's constellation beside a case need not know the map.
    /// </summary>
    /// <returns>The unit on a day on which it stood so, by <see cref="ConstellationOf"/>.</returns>
    public IReadOnlyDictionary<string, UnitOnDay> Constellations => _constellations.Value;

    /// <summary>The unit's constellation on its day: the identities of it and of all above it, nearest first, as text.</summary>
    public string ConstellationOf(UnitOnDay unit) =>
        string.Join('/', AncestorsOf(unit).Prepend(unit).Select(one => KeyOf(one.Unit)));

    /// <summary>A version's identity as text: its code and, where it did not stand from the start, its first day.</summary>
    public static string KeyOf(AdministrativeUnit unit) =>
        unit.ValidFrom is { } from ? string.Create(CultureInfo.InvariantCulture, $"{unit.Code}@{from:yyyy-MM-dd}") : unit.Code.ToString();

    private Dictionary<string, UnitOnDay> FindConstellations()
    {
        var found = new Dictionary<string, UnitOnDay>();
        foreach (var unit in Tables.Units)
        {
            for (DateOnly? day = UnitOnDay.Nearest(unit, Window.First).Day; day is not null; day = NextChangeAbove(unit, day.Value))
            {
                var stood = new UnitOnDay(unit, day.Value);
                found.TryAdd(ConstellationOf(stood), stood);
            }
        }

        return found;
    }

    // The next day of the unit's time on which one of those above it may be another.
    private DateOnly? NextChangeAbove(AdministrativeUnit unit, DateOnly day)
    {
        var chain = AncestorsOf(new UnitOnDay(unit, day)).Prepend(new UnitOnDay(unit, day));
        var next = chain
            .SelectMany(one => _parents[one.Unit.Code].SelectMany(containment => new[] { containment.From, containment.To }).Append(one.Unit.ValidTo))
            .Where(change => change > day)
            .Min();
        return next is { } change && change <= Window.Last && unit.IsInForceOn(change) ? change : null;
    }
}
