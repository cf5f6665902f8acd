using System.Collections;
using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Facts;

/// <summary>The facts of all cases of one version, in memory. It is immutable.</summary>
internal sealed class FactsTable
{
    private readonly UnitMap _map;
    private readonly IReadOnlyList<CaseEntry> _entries;
    private readonly CaseFacts[] _all;
    private readonly SortedOrders<CaseEntry, CaseSort> _orders;
    private readonly Lazy<PlaceCounts> _counts;

    /// <param name="map">The map.</param>
    /// <param name="entries">The cases, by id.</param>
    public FactsTable(UnitMap map, IEnumerable<CaseEntry> entries)
    {
        _map = map;
        _entries = entries.ToArray();
        _orders = new(_entries, (entry, key) => entry.ValueOf(key));
        _all = [.. _entries.Select(entry => entry.Facts)];
        CasesByProvenance = ProvenanceCounts.Of(_all.Select(facts => facts.Provenance));
        _counts = new(() => new PlaceCounts(_map.Places.Count, _all));
    }

    private FactsTable(FactsTable before, RowShift<CaseEntry> shift)
    {
        _map = before._map;
        _entries = shift.All;
        _orders = before._orders.Move(_entries, shift.Moved, shift.Added);
        _all = shift.Move(before._all, shift.AddedRows.Select(entry => entry.Facts));
        CasesByProvenance = ProvenanceCounts.Move(
            before.CasesByProvenance, shift.RemovedRows.Select(entry => entry.Facts.Provenance), shift.AddedRows.Select(entry => entry.Facts.Provenance));
        // What is computed later must not keep the earlier version in memory: no function above uses a name of this place.
        _counts = new(() => new PlaceCounts(_map.Places.Count, _all));
    }

    /// <summary>Returns the facts of a later version.</summary>
    /// <param name="changes">The cases that have another content in it, by id; null for a case that it does not have.</param>
    public FactsTable With(IReadOnlyDictionary<string, CaseEntry?> changes) =>
        new(this, new RowShift<CaseEntry>(_entries, entry => entry.Facts.CaseId, changes));

    /// <summary>Returns the facts of the case with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such case.</exception>
    public CaseFacts Of(string caseId) =>
        Bisection.Find(_all, facts => facts.CaseId, caseId) ?? throw new KeyNotFoundException($"There is no case {caseId}.");

    /// <summary>The numbers of cases and partners of each place. They are counted at the first request.</summary>
    public PlaceCounts Counts => _counts.Value;

    /// <summary>Returns the cases in which the place or a unit below it takes part, by id.</summary>
    public IEnumerable<CaseEntry> TakingPart(Place place) => Counts.Positions[place.Index].Select(position => _entries[position]);

    /// <summary>The number of cases of each provenance that cases have.</summary>
    public IReadOnlyDictionary<Provenance, int> CasesByProvenance { get; }
    /// <summary>Returns the facts of the cases of a list that fulfil a condition, by id. See <see cref="FactsInMemory.Decide"/>.</summary>
    public IReadOnlyList<CaseFacts> Matching(CaseSelection of, Predicate? where, CancellationToken cancellation)
    {
        var positions = PositionsOf(of);
        if (positions is null && where is null)
            return _all;
        var matcher = new FactsMatcher(_map, this, cancellation);
        var cases = positions is null ? _entries : positions.Select(position => _entries[position]);
        return cases.Where(entry => matcher.Matches(where, entry)).Select(entry => entry.Facts).ToArray();
    }

    /// <summary>Returns a page of the cases of a list that fulfil a condition. See <see cref="FactsInMemory.Decide"/>.</summary>
    public Page<CaseEntry> Cut(CaseSelection of, CasesQuestion question, CancellationToken cancellation)
    {
        var matcher = new FactsMatcher(_map, this, cancellation);
        var sorted = _orders.By(question.Order);
        var listed = PositionsOf(of) is { } positions ? Mark(positions) : null;
        return sorted.Cut(question.Page, new MatchingRanks(new AllRanks(sorted.Count), rank =>
        {
            var position = sorted.PositionAt(rank);
            return listed?[position] != false && matcher.Matches(question.Where, _entries[position]);
        }));
    }

    /// <summary>Returns pages of units. See <see cref="FactsInMemory.DecideOfUnit"/>.</summary>
    public IReadOnlyList<Page<UnitOnDay>> Answer(UnitsQuestion question, CancellationToken cancellation) =>
        _map.Answer(question, new FactsMatcher(_map, this, cancellation), cancellation);

    // Null for all cases.
    private int[]? PositionsOf(CaseSelection of) => of switch
    {
        { Relation: CaseRelation.Everywhere } => null,
        { Relation: CaseRelation.TakingPart, Of: { } place } => Counts.Positions[place.Index],
        { Relation: CaseRelation.ArrangedBy, Of: { } place } => Counts.ArrangedBy(place),
        _ => throw new ArgumentException($"{of.Relation} needs a place that it is related to.", nameof(of)),
    };

    private BitArray Mark(int[] positions)
    {
        var marked = new BitArray(_entries.Count);
        foreach (var position in positions)
            marked[position] = true;
        return marked;
    }
}
