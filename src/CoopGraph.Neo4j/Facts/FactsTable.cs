using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Facts;

/// <summary>The facts of all cases of one version, in memory. It is immutable.</summary>
internal sealed class FactsTable
{
    private readonly UnitMap _map;
    private readonly CaseEntry[] _entries;
    private readonly CaseFacts[] _all;
    private readonly Dictionary<string, CaseFacts> _byId;
    private readonly SortedOrders<CaseEntry, CaseSort> _orders;
    private readonly Lazy<PlaceCounts> _counts;

    /// <param name="map">The map.</param>
    /// <param name="entries">The cases, by id.</param>
    public FactsTable(UnitMap map, IEnumerable<CaseEntry> entries)
    {
        _map = map;
        _entries = [.. entries];
        _orders = new(_entries, (entry, key) => entry.ValueOf(key));
        _all = [.. _entries.Select(entry => entry.Facts)];
        _byId = _all.ToDictionary(facts => facts.CaseId, StringComparer.Ordinal);
        _counts = new(() => new PlaceCounts(_map.Places.Count, _all));
    }

    private FactsTable(FactsTable before, RowShift<CaseEntry> shift)
    {
        _map = before._map;
        _entries = [.. shift.All];
        _orders = before._orders.Move(_entries, shift.Moved, shift.Added);
        _all = [.. _entries.Select(entry => entry.Facts)];
        _byId = _all.ToDictionary(facts => facts.CaseId, StringComparer.Ordinal);
        _counts = new(() => new PlaceCounts(_map.Places.Count, _all));
    }

    /// <summary>The facts of all cases, by id.</summary>
    public IReadOnlyList<CaseFacts> All => _all;

    /// <summary>Returns the facts of a later version.</summary>
    /// <param name="changes">The cases that have another content in it, by id; null for a case that it does not have.</param>
    public FactsTable With(IReadOnlyDictionary<string, CaseEntry?> changes) =>
        new(this, new RowShift<CaseEntry>(_entries, entry => entry.Facts.CaseId, changes));

    /// <summary>Returns the facts of the case with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such case.</exception>
    public CaseFacts Of(string caseId) => _byId[caseId];

    /// <summary>The numbers of cases and partners of each place. They are counted at the first request.</summary>
    public PlaceCounts Counts => _counts.Value;

    /// <summary>Returns the cases in which the place or a unit below it takes part, by id.</summary>
    public IEnumerable<CaseEntry> TakingPart(Place place) => Counts.Positions[place.Index].Select(position => _entries[position]);

    /// <summary>Returns the facts of the cases that fulfil a condition, by id. See <see cref="FactsInMemory.Decide"/>.</summary>
    public IReadOnlyList<CaseFacts> Matching(Predicate where, CancellationToken cancellation)
    {
        var matcher = new FactsMatcher(_map, this, cancellation);
        return _entries.Where(entry => matcher.Matches(where, entry)).Select(entry => entry.Facts).ToArray();
    }

    /// <summary>Returns a page of the cases that fulfil a condition. See <see cref="FactsInMemory.Decide"/>.</summary>
    public Page<CaseEntry> Cut(Predicate? where, Ordering<CaseSort> order, PageRequest page, CancellationToken cancellation)
    {
        var matcher = new FactsMatcher(_map, this, cancellation);
        var sorted = _orders.By(order);
        return sorted.Cut(page, new MatchingRanks(new AllRanks(sorted.Count), rank => matcher.Matches(where, _entries[sorted.PositionAt(rank)])));
    }

    /// <summary>Returns pages of units. See <see cref="FactsInMemory.DecideOfUnit"/>.</summary>
    public IReadOnlyList<Page<UnitOnDay>> Answer(UnitsQuestion question, CancellationToken cancellation) =>
        _map.Answer(question, new FactsMatcher(_map, this, cancellation), cancellation);
}
