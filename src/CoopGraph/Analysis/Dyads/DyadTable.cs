using CoopGraph.Cooperations;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Analysis.Dyads;

/// <summary>The dyads of some cases.</summary>
public sealed class DyadTable
{
    // Whoever reads all rows asks for one page after the other, on one day.
    private DyadsOfDay? _ofDay;

    private DyadTable(IReadOnlyList<Dyad> all, bool hasSynthetic) => (All, HasSynthetic) = (all, hasSynthetic);

    /// <summary>All dyads, each once, in no order.</summary>
    public IReadOnlyList<Dyad> All { get; }

    /// <summary>Whether one of the cases is synthetic.</summary>
    public bool HasSynthetic { get; }

    /// <summary>Returns the dyads of cases. A case of n parties of one level makes n(n-1)/2; parties of two levels make none.</summary>
    /// <param name="map">The map that the cases were gathered on.</param>
    /// <param name="cases">The cases, each once.</param>
    public static DyadTable Of(UnitMap map, IReadOnlyList<CaseFacts> cases)
    {
        var ties = new Dictionary<(int, int, AdministrativeLevel), List<(CaseFacts, SpatialScope)>>();
        foreach (var facts in cases)
        {
            for (var i = 0; i < facts.Parties.Count; i++)
            {
                for (var j = i + 1; j < facts.Parties.Count; j++)
                    Add(ties, facts, facts.Parties[i], facts.Parties[j]);
            }
        }

        return new DyadTable(
            [.. ties.Select(pair => new Dyad(map, map.Places[pair.Key.Item1], map.Places[pair.Key.Item2], pair.Key.Item3, pair.Value))],
            cases.Any(facts => facts.Provenance == Provenance.Synthetic));
    }

    /// <summary>Returns an order by the given keys, or most cases first; then by codes.</summary>
    public static Ordering<DyadSort> Ordering(IEnumerable<SortBy<DyadSort>>? keys) =>
        new(keys ?? [new SortBy<DyadSort>(DyadSort.CaseCount, Descending: true)], DyadSort.Codes, textKeys: [DyadSort.Codes]);

    /// <summary>Returns a page of the dyads.</summary>
    /// <param name="order">The order (<see cref="Ordering"/>).</param>
    /// <param name="page">The rows that are requested.</param>
    /// <param name="day">The day on which the units are shown, and of the codes by which they are sorted.</param>
    public Page<Dyad> Cut(Ordering<DyadSort> order, PageRequest page, DateOnly day)
    {
        if (!page.WantsRows)
            return new Page<Dyad>([], false, false, page.WantsTotal ? All.Count : null);
        var ofDay = _ofDay;
        if (ofDay?.Day != day)
            _ofDay = ofDay = new DyadsOfDay(day, new SortedOrders<Dyad, DyadSort>(All, (dyad, key) => ValueOf(dyad, key, day)));
        return ofDay.Orders.By(order).Cut(page);
    }

    private static void Add(
        Dictionary<(int, int, AdministrativeLevel), List<(CaseFacts, SpatialScope)>> ties, CaseFacts facts, UnitStanding one, UnitStanding other)
    {
        if (one.Unit.Level != other.Unit.Level || one.Place == other.Place)
            return;
        var key = (Math.Min(one.Place.Index, other.Place.Index), Math.Max(one.Place.Index, other.Place.Index), one.Unit.Level);
        if (!ties.TryGetValue(key, out var shared))
            ties[key] = shared = [];
        shared.Add((facts, ScopeRules.ScopeOf(one, other)));
    }

    private static object? ValueOf(Dyad dyad, DyadSort key, DateOnly day) => key switch
    {
        DyadSort.CaseCount => (decimal)dyad.Cases.Count,
        DyadSort.FirstYear => (decimal?)dyad.FirstYear,
        DyadSort.LastYear => (decimal?)dyad.LastYear,
        DyadSort.DistanceKm => (decimal?)dyad.DistanceKm,
        DyadSort.Codes => dyad.On(day) is var (first, second) ? $"{first.SortCode(day)} {second.SortCode(day)}" : null,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Dyads cannot be sorted by it."),
    };

    private sealed record DyadsOfDay(DateOnly Day, SortedOrders<Dyad, DyadSort> Orders);
}
