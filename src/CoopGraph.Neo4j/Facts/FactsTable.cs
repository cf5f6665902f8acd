using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;

namespace CoopGraph.Neo4j.Facts;

/// <summary>The facts of all cases of one version, in memory. It is immutable.</summary>
internal sealed class FactsTable
{
    private readonly CaseEntry[] _entries;
    private readonly Dictionary<string, CaseFacts> _byId;
    private readonly SortedOrders<CaseEntry, CaseSort> _orders;

    /// <param name="entries">The cases, by id.</param>
    public FactsTable(IEnumerable<CaseEntry> entries)
    {
        _entries = [.. entries];
        _orders = new(_entries, (entry, key) => entry.ValueOf(key));
        All = [.. _entries.Select(entry => entry.Facts)];
        _byId = All.ToDictionary(facts => facts.CaseId, StringComparer.Ordinal);
    }

    private FactsTable(FactsTable before, RowShift<CaseEntry> shift)
    {
        _entries = [.. shift.All];
        _orders = before._orders.Move(_entries, shift.Moved, shift.Added);
        All = [.. _entries.Select(entry => entry.Facts)];
        _byId = All.ToDictionary(facts => facts.CaseId, StringComparer.Ordinal);
    }

    /// <summary>The facts of all cases, by id.</summary>
    public IReadOnlyList<CaseFacts> All { get; }

    /// <summary>Returns the facts of a later version.</summary>
    /// <param name="changes">The cases that have another content in it, by id; null for a case that it does not have.</param>
    public FactsTable With(IReadOnlyDictionary<string, CaseEntry?> changes) =>
        new(this, new RowShift<CaseEntry>(_entries, entry => entry.Facts.CaseId, changes));

    /// <summary>Returns the facts of the case with an id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such case.</exception>
    public CaseFacts Of(string caseId) => _byId[caseId];

    /// <summary>Returns the facts of the cases that fulfil a condition, by id. See <see cref="CaseEntry.CanDecide"/>.</summary>
    public IReadOnlyList<CaseFacts> Matching(Predicate where, CancellationToken cancellation)
    {
        var stop = new CancellationStride(cancellation);
        return [.. _entries.Where(entry => entry.Fulfils(where, stop)).Select(entry => entry.Facts)];
    }

    /// <summary>Returns a page of the cases that fulfil a condition. See <see cref="CaseEntry.CanDecide"/>.</summary>
    public Page<CaseEntry> Cut(Predicate where, Ordering<CaseSort> order, PageRequest page, CancellationToken cancellation)
    {
        var stop = new CancellationStride(cancellation);
        var sorted = _orders.By(order);
        return sorted.Cut(page, new MatchingRanks(new AllRanks(sorted.Count), rank => _entries[sorted.PositionAt(rank)].Fulfils(where, stop)));
    }
}
