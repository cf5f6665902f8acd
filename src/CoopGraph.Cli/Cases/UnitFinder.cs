using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Cli.Cases;

/// <summary>
/// Finds the units that cells name, by code or by Chinese or romanised name, on the day of the case. A Chinese name can begin with those of units
/// above, such as 福州市鼓楼区.
/// </summary>
/// <param name="map">The map.</param>
internal sealed class UnitFinder(UnitMap map)
{
    private const int Shown = 5;
    private const int LongestName = 40;

    private readonly Dictionary<(string Name, DateOnly Day), (UnitCode? Code, string? Problem)> _known = [];

    /// <summary>Finds a unit.</summary>
    /// <param name="text">The code or name.</param>
    /// <param name="date">The date of the case; null if it is not known.</param>
    /// <param name="problem">The problem and a valid alternative, as sentences; null if there is none.</param>
    public UnitCode? Find(string text, PartialDate? date, out string? problem)
    {
        var name = Widths.Narrow(text).Trim();
        problem = null;
        // The rules of the model say what is wrong with a code.
        if (UnitCode.TryParse(name, out var code))
            return code;
        var key = (name, ScopeRules.DayOf(date, map.Window));
        if (!_known.TryGetValue(key, out var found))
            _known.Add(key, found = Find(name, key.Item2));
        problem = found.Problem;
        return found.Code;
    }

    private (UnitCode? Code, string? Problem) Find(string name, DateOnly day)
    {
        if (name.All(char.IsAsciiDigit))
            return (null, "This is no code: a code has six digits, such as 340122.");
        foreach (var asOf in (DateOnly?[])[day, null])
        {
            switch (name.Length > LongestName ? [] : Bearing(name, asOf, []))
            {
                case [var one]:
                    return (one.Code, null);
                case [_, ..] and var several:
                    return (null, $"{several.Count} units have this name on {day:yyyy-MM-dd}: write the code, or the names of the units above before it. {Listed(several)}.");
            }
        }

        IReadOnlyList<AdministrativeUnit> similar = [.. map.Names.Search(name, [], day, Shown).Select(found => found.Unit)];
        return (null, similar is []
            ? "No unit has this name or code: write the six digits of its code, or its name in Chinese or pinyin."
            : $"No unit has this name on {day:yyyy-MM-dd}. Similar are {Listed(similar)}.");
    }

    // Each beginning of the name is looked up once.
    private IReadOnlyList<AdministrativeUnit> Bearing(string name, DateOnly? day, Dictionary<string, IReadOnlyList<AdministrativeUnit>> known)
    {
        if (known.TryGetValue(name, out var found))
            return found;
        found = map.Names.Bearing(name, [], day);
        for (var cut = 2; found is [] && cut <= name.Length - 2; cut++)
        {
            if (Bearing(name[..cut], day, known) is not [_, ..] above)
                continue;
            var places = above.Select(map.PlaceOf).ToHashSet();
            found = [.. map.Names.Bearing(name[cut..], [], day).Where(unit => AncestorsOf(unit, day).Any(places.Contains))];
        }

        return known[name] = found;
    }

    private IEnumerable<Place> AncestorsOf(AdministrativeUnit unit, DateOnly? day) =>
        map.AncestorsOf(day is { } given ? UnitOnDay.Nearest(unit, given) : map.OnItsLastDay(unit)).Select(above => map.PlaceOf(above.Unit));

    private string Listed(IReadOnlyList<AdministrativeUnit> units) => string.Join(", ", units.Take(Shown).Select(unit =>
        $"{unit.Code} {string.Concat(map.AncestorsOf(map.OnItsLastDay(unit)).Reverse().Where(above => above.Unit.Level != AdministrativeLevel.Country).Select(above => above.Unit.NameZh))}{unit.NameZh}"))
        + (units.Count > Shown ? $" and {units.Count - Shown} more" : "");
}
