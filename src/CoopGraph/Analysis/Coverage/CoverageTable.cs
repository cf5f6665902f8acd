using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Coverage;

/// <summary>
/// Counts the units, and the units with a case, by province and year. This shows where the data are thin. There is a row for every
/// province in every year of the window, with or without cases. Other years have a row for each province with a case in them.
/// </summary>
public static class CoverageTable
{
    /// <summary>Counts the units and cases of every province and year.</summary>
    /// <param name="map">The map that the cases were gathered on.</param>
    /// <param name="cases">All cases, each once.</param>
    public static IReadOnlyList<CoverageRow> Count(UnitMap map, IReadOnlyList<CaseFacts> cases)
    {
        var found = new Dictionary<(Place Province, int Year), Found>();
        foreach (var facts in cases)
        {
            if (facts.Year is { } year)
                Add(found, facts, year);
        }

        var years = Enumerable.Range(map.Window.First.Year, map.Window.Last.Year - map.Window.First.Year + 1);
        var everywhere = from year in years from province in map.AllOf(AdministrativeLevel.Province, EndOf(map, year)) select (map.PlaceOf(province.Unit), year);
        return [.. everywhere.Union(found.Keys).Select(row => Row(map, row.Item1, row.Item2, found.GetValueOrDefault(row)))];
    }

    /// <summary>Filters, sorts and pages rows.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="where">
    /// A condition on <see cref="FilterField.Code"/>, the province's code, and <see cref="FilterField.Year"/>; null: all rows.
    /// </param>
    /// <param name="order">The order.</param>
    /// <param name="page">The requested page.</param>
    public static Page<CoverageRow> Cut(IEnumerable<CoverageRow> rows, Predicate? where, Ordering<CoverageSort> order, PageRequest page) =>
        Pager.Cut([.. rows.Where(row => where is null || where.Holds(row, Matches))], order, ValueOf, page);

    /// <summary>Returns the order by the requested keys, then by province and year, which no two rows share.</summary>
    public static Ordering<CoverageSort> Ordering(IEnumerable<SortBy<CoverageSort>>? keys)
    {
        SortBy<CoverageSort>[] all =
        [
            .. (keys ?? []).Append(new SortBy<CoverageSort>(CoverageSort.Province)).Append(new SortBy<CoverageSort>(CoverageSort.Year)).DistinctBy(by => by.Key),
        ];
        return new Ordering<CoverageSort>(all, all[^1].Key, textKeys: [CoverageSort.Province]);
    }

    private static void Add(Dictionary<(Place Province, int Year), Found> found, CaseFacts facts, int year)
    {
        foreach (var parties in facts.Parties.Where(party => party.Province is not null).GroupBy(party => party.Province!))
        {
            if (!found.TryGetValue((parties.Key, year), out var row))
                found[(parties.Key, year)] = row = new Found();
            row.Cases[facts.Provenance] = row.Cases.GetValueOrDefault(facts.Provenance) + 1;
            row.Counties.UnionWith(parties.Select(party => party.County).OfType<Place>());
        }
    }

    private static CoverageRow Row(UnitMap map, Place province, int year, Found? found) => new(
        province,
        year,
        map.Below(province.On(EndOf(map, year)), AdministrativeLevel.County).Count(),
        found?.Counties.Count ?? 0,
        found?.Cases.Values.Sum() ?? 0,
        found is null ? [] : [.. found.Cases],
        map.PopulationOf(province, Census.NearestTo(year))?.People);

    private static DateOnly EndOf(UnitMap map, int year) => map.Window.Clamp(new DateOnly(year, 12, 31));

    private static string CodeOf(CoverageRow row) => row.Province.Latest.Code.ToString();

    private static bool Matches(Predicate predicate, CoverageRow row) => predicate switch
    {
        Comparison { Field: FilterField.Code } comparison => comparison.Holds(CodeOf(row)),
        Comparison { Field: FilterField.Year } comparison => comparison.Holds((decimal)row.Year),
        _ => throw new ArgumentException($"A row of coverage has no {predicate}.", nameof(predicate)),
    };

    private static object ValueOf(CoverageRow row, CoverageSort key) => key switch
    {
        CoverageSort.Province => CodeOf(row),
        CoverageSort.Year => (decimal)row.Year,
        CoverageSort.CountyCount => (decimal)row.CountyCount,
        CoverageSort.CountiesWithCase => (decimal)row.CountiesWithCase,
        CoverageSort.CaseCount => (decimal)row.CaseCount,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Coverage cannot be sorted by it."),
    };

    private sealed class Found
    {
        public SortedDictionary<Provenance, int> Cases { get; } = [];

        public HashSet<Place> Counties { get; } = [];
    }
}
