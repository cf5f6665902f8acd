using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Dyads;

/// <summary>
/// The table from which a dyad model is estimated: every pair of counties of some provinces, whether it is tied or not. The rows are made one
/// by one, since there are millions of them.
/// </summary>
/// <param name="map">The map.</param>
/// <param name="cases">The cases, each once.</param>
public sealed class DyadModelTable(UnitMap map, IReadOnlyList<CaseFacts> cases)
{
    private readonly ILookup<(int, int), CaseFacts> _shared = cases.SelectMany(PairsOf).ToLookup(pair => pair.Pair, pair => pair.Case);

    /// <summary>Returns the rows over all years, on the last day of the map, by the codes of the two. Undated cases count, too.</summary>
    /// <param name="provinces">The provinces: pairs within one and between two of them.</param>
    public IEnumerable<DyadModelRow> OverAllYears(IReadOnlyCollection<UnitCode> provinces) => Rows(provinces, null, map.Window.Last);

    /// <summary>
    /// Returns the rows of each year of the map after its first day, on the map of 31 December, by year, then by the codes of the two. Only
    /// cases with a year count.
    /// </summary>
    /// <param name="provinces">The provinces: pairs within one and between two of them.</param>
    public IEnumerable<DyadModelRow> ByYear(IReadOnlyCollection<UnitCode> provinces) => Years.SelectMany(year => Rows(provinces, year, EndOf(year)));

    /// <summary>Returns the number of rows over all years.</summary>
    /// <param name="provinces">The provinces.</param>
    public long CountOverAllYears(IReadOnlyCollection<UnitCode> provinces) => Count(provinces, map.Window.Last);

    /// <summary>Returns the number of rows of all years together.</summary>
    /// <param name="provinces">The provinces.</param>
    public long CountByYear(IReadOnlyCollection<UnitCode> provinces) => Years.Sum(year => Count(provinces, EndOf(year)));

    private IEnumerable<int> Years => Enumerable.Range(map.Window.First.Year, map.Window.Last.Year - map.Window.First.Year + 1);

    private static IEnumerable<((int, int) Pair, CaseFacts Case)> PairsOf(CaseFacts facts)
    {
        int[] counties = [.. facts.Parties.Select(party => party.County).OfType<Place>().Select(place => place.Index).Distinct().Order()];
        return counties.SelectMany((one, index) => counties.Skip(index + 1).Select(other => ((one, other), facts)));
    }

    private DateOnly EndOf(int year) => map.Window.Clamp(new DateOnly(year, 12, 31));

    private IEnumerable<UnitOnDay> CountiesOf(IReadOnlyCollection<UnitCode> provinces, DateOnly day) => map
        .AllOf(AdministrativeLevel.County, day)
        .Where(county => map.AtLevel(county, AdministrativeLevel.Province) is { } province && provinces.Contains(province.Unit.Code));

    private long Count(IReadOnlyCollection<UnitCode> provinces, DateOnly day)
    {
        long counties = CountiesOf(provinces, day).Count();
        return counties * (counties - 1) / 2;
    }

    private IEnumerable<DyadModelRow> Rows(IReadOnlyCollection<UnitCode> provinces, int? year, DateOnly day)
    {
        Node[] nodes = [.. CountiesOf(provinces, day).Select(county => new Node(county, map.StandingOf(county), map.RivalsOf(county).Count()))];
        for (var i = 0; i < nodes.Length; i++)
        {
            for (var j = i + 1; j < nodes.Length; j++)
                yield return Row(nodes[i], nodes[j], year);
        }
    }

    private DyadModelRow Row(Node one, Node other, int? year)
    {
        var (first, second) = (one.Standing.Place, other.Standing.Place);
        var shared = _shared[(Math.Min(first.Index, second.Index), Math.Max(first.Index, second.Index))];
        var counted = year is null ? shared : shared.Where(facts => facts.Year == year);
        return new DyadModelRow(
            one.County,
            other.County,
            year,
            counted.Count(facts => facts.Mechanism == Mechanism.Arranged),
            counted.Count(facts => facts.Mechanism == Mechanism.Mandated),
            counted.Count(facts => facts.Mechanism == Mechanism.SelfInitiated),
            year is null ? null : shared.Any(facts => facts.Year < year),
            ScopeRules.ScopeOf(one.Standing, other.Standing) == SpatialScope.SamePrefecture,
            one.Standing.Province == other.Standing.Province,
            map.AreAdjacent(first, second),
            UnitMap.DistanceKm(first, second),
            one.Rivals,
            other.Rivals);
    }

    private sealed record Node(UnitOnDay County, UnitStanding Standing, int Rivals);
}
