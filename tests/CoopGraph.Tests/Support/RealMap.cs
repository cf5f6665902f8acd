using System.Globalization;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Tests.Support;

/// <summary>Short ways to name units of the real map.</summary>
internal static class RealMap
{
    public static DateOnly EndOf2009 { get; } = new(2009, 12, 31);

    public static DateOnly EndOf2020 { get; } = new(2020, 12, 31);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Returns the unit of a code on a day.</summary>
    public static UnitOnDay On(string code, DateOnly day) => On(Repository.Map, code, day);

    public static UnitOnDay On(UnitMap map, string code, DateOnly day)
    {
        var unit = map.Find(UnitCode.Parse(code), day);
        Assert.NotNull(unit);
        return new UnitOnDay(unit, day);
    }

    /// <summary>Returns the place of the last unit with a code.</summary>
    public static Place PlaceOf(string code) => Repository.Map.PlaceOf(Repository.Map.FindLatest(UnitCode.Parse(code))!);

    public static string[] Codes(this IEnumerable<UnitOnDay> units) => [.. units.Select(unit => unit.Unit.Code.ToString())];

    public static string[] Names(this IEnumerable<UnitOnDay> units) => [.. units.Select(unit => unit.Unit.NameEn)];
}
