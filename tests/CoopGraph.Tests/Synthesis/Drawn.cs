using System.Collections.Concurrent;
using CoopGraph.Cooperations;
using CoopGraph.Synthesis;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Tests.Synthesis;

/// <summary>Synthetic cases over the real map, each drawing made once for all tests.</summary>
internal static class Drawn
{
    private static readonly ConcurrentDictionary<(int Cases, int Seed), PlacedCooperation[]> Known = new();

    /// <summary>The drawing of the published size that the seed contains.</summary>
    public static PlacedCooperation[] Published => Of(1126, 1);

    public static PlacedCooperation[] Of(int cases, int seed) => Known.GetOrAdd(
        (cases, seed), one => [.. SyntheticCases.Draw(Repository.Map, one.Cases, one.Seed).Select(drawn => Repository.Map.Place(drawn))]);

    public static bool CrossesPrefectures(this PlacedCooperation placed) => placed.Scope != SpatialScope.SamePrefecture;

    public static IEnumerable<string> Provinces(this PlacedCooperation placed) => placed.Parties
        .Select(party => Repository.Map.AtLevel(party.Unit, AdministrativeLevel.Province)!.Value.Unit.NameEn)
        .Distinct();

    /// <summary>The names of the eight provinces.</summary>
    public static IReadOnlyList<string> OfTheEight { get; } = ["Anhui", "Guangdong", "Guizhou", "Hubei", "Jilin", "Shandong", "Shanxi", "Zhejiang"];

    /// <summary>Counts the cases that each of the eight provinces takes part in.</summary>
    public static Dictionary<string, int> ByProvince(this IEnumerable<PlacedCooperation> cases) =>
        cases.SelectMany(Provinces).Where(OfTheEight.Contains).CountBy(name => name).ToDictionary();

    /// <summary>Counts the cases of each year, 2009 to 2020.</summary>
    public static int[] ByYear(this IEnumerable<PlacedCooperation> cases)
    {
        var years = cases.ToLookup(placed => placed.Year);
        return [.. Enumerable.Range(2009, 12).Select(year => years[year].Count())];
    }

    /// <summary>Returns the cases that Anhui arranged.</summary>
    public static IEnumerable<PlacedCooperation> ArrangedByAnhui(this IEnumerable<PlacedCooperation> cases) =>
        cases.Where(placed => placed.Case.ArrangedBy == UnitCode.Parse(RealUnits.Anhui));
}
