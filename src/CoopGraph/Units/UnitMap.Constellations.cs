using System.Globalization;

namespace CoopGraph.Units;

public sealed partial class UnitMap
{
    // Follows the identities, none of which contains it.
    private const string PoorMark = "+poor";
    private readonly Lazy<IReadOnlyDictionary<string, UnitOnDay>> _constellations;

    /// <summary>
    /// Every constellation that a unit ever had: the unit itself with all units above it, and whether it was on the list of poor counties.
    /// There are only a few more constellations than units. So facts about a unit on a day (its names, kind, parent, province, and listing)
    /// can be worked out once for each constellation. A store that records a unit's constellation with a case does not need the map.
    /// </summary>
    /// <returns>The unit on a day on which it had the constellation, by <see cref="ConstellationOf"/>.</returns>
    public IReadOnlyDictionary<string, UnitOnDay> Constellations => _constellations.Value;

    /// <summary>
    /// Returns the unit's constellation on its day as text: its own identity and those of all units above it, nearest first, and a mark
    /// where it was on the list of poor counties.
    /// </summary>
    public string ConstellationOf(UnitOnDay unit) =>
        string.Join('/', AncestorsOf(unit).Prepend(unit).Select(one => KeyOf(one.Unit))) + (IsListedPoor(unit) ? PoorMark : "");

    /// <summary>
    /// Returns a version's identity as text: its code and, if it was not in force from the start of the data, its first day.
    /// </summary>
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

    // The next day of the unit's time on which a unit above it may be another one, or on which it comes onto the list or leaves it.
    private DateOnly? NextChangeAbove(AdministrativeUnit unit, DateOnly day)
    {
        var chain = AncestorsOf(new UnitOnDay(unit, day)).Prepend(new UnitOnDay(unit, day));
        var next = chain
            .SelectMany(one => _parents[one.Unit.Code].SelectMany(containment => new[] { containment.From, containment.To }).Append(one.Unit.ValidTo))
            .Concat(ListingChangesOf(unit))
            .Where(change => change > day)
            .Min();
        return next is { } change && change <= Window.Last && unit.IsInForceOn(change) ? change : null;
    }
}
