using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Dyads;

/// <summary>The pairs of rivals in one prefecture, and those that share a case.</summary>
/// <param name="Prefecture">The prefecture, on the day.</param>
/// <param name="CountyCount">The number of its counties on the day, 2 or more: each has one rival fewer.</param>
/// <param name="TiedPairCount">The number of pairs of these counties that share a case of any day.</param>
public sealed record PrefectureTies(UnitOnDay Prefecture, int CountyCount, int TiedPairCount)
{
    /// <summary>The number of all pairs of its counties.</summary>
    public int PairCount => CountyCount * (CountyCount - 1) / 2;

    /// <summary>The share of its pairs that share a case, 0 to 1.</summary>
    public double TiedShare => (double)TiedPairCount / PairCount;
}

/// <summary>The ties inside prefectures: between counties that are rivals.</summary>
/// <param name="Prefectures">Every prefecture with two counties or more, by code.</param>
/// <param name="RankCorrelation">
/// Spearman's rank correlation between the number of rivals that a county of the prefecture has and the share of its pairs that are tied;
/// null where one of them is the same everywhere.
/// </param>
public sealed record InsideTies(IReadOnlyList<PrefectureTies> Prefectures, double? RankCorrelation)
{
    /// <summary>Counts the ties of cases.</summary>
    /// <param name="map">The map that the cases were gathered on.</param>
    /// <param name="cases">The cases, each once.</param>
    /// <param name="day">The day of the prefectures and counties.</param>
    public static InsideTies Of(UnitMap map, IReadOnlyList<CaseFacts> cases, DateOnly day)
    {
        var homes = new Dictionary<Place, Place>();
        var counties = new Dictionary<Place, int>();
        foreach (var county in map.AllOf(AdministrativeLevel.County, day))
        {
            if (map.AtLevel(county, AdministrativeLevel.Prefecture) is not { } prefecture)
                continue;
            var home = map.PlaceOf(prefecture.Unit);
            homes[map.PlaceOf(county.Unit)] = home;
            counties[home] = counties.GetValueOrDefault(home) + 1;
        }

        var tied = cases.SelectMany(PairsOf).Distinct()
            .Where(pair => homes.TryGetValue(pair.One, out var home) && homes.GetValueOrDefault(pair.Other) == home)
            .CountBy(pair => homes[pair.One])
            .ToDictionary();
        PrefectureTies[] all =
        [
            .. map.AllOf(AdministrativeLevel.Prefecture, day)
                .Select(prefecture => (Unit: prefecture, Place: map.PlaceOf(prefecture.Unit)))
                .Where(prefecture => counties.GetValueOrDefault(prefecture.Place) >= 2)
                .Select(prefecture => new PrefectureTies(prefecture.Unit, counties[prefecture.Place], tied.GetValueOrDefault(prefecture.Place))),
        ];
        return new InsideTies(all, Dyads.RankCorrelation.Of([.. all.Select(one => one.CountyCount - 1.0)], [.. all.Select(one => one.TiedShare)]));
    }

    private static IEnumerable<(Place One, Place Other)> PairsOf(CaseFacts facts)
    {
        Place[] counties = [.. facts.Parties.Select(party => party.County).OfType<Place>().Distinct().OrderBy(county => county.Index)];
        return counties.SelectMany((one, index) => counties.Skip(index + 1).Select(other => (one, other)));
    }
}
