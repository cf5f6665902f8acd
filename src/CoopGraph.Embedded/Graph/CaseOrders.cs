using System.Collections.Concurrent;
using CoopGraph.Cooperations;
using CoopGraph.Paging;
using CoopGraph.Questions;

namespace CoopGraph.Embedded.Graph;

/// <summary>
/// All cases in the orders that were asked for, so that a page costs what its rows cost and not what the data cost. An order is made when it
/// is first asked for, and lives as long as the version of the data.
/// </summary>
/// <param name="cases">All cases.</param>
internal sealed class CaseOrders(IReadOnlyList<PlacedCooperation> cases)
{
    // There are four keys in two directions: more orders than this come from nobody but an attacker.
    private const int Most = 24;

    private readonly ConcurrentDictionary<string, Lazy<SortedRows<PlacedCooperation, CaseSort>>> _orders = new();

    /// <summary>Returns all cases in an order.</summary>
    public SortedRows<PlacedCooperation, CaseSort> By(Ordering<CaseSort> ordering)
    {
        if (_orders.TryGetValue(ordering.Signature, out var known))
            return known.Value;
        return _orders.Count >= Most ? Sort(ordering) : _orders.GetOrAdd(ordering.Signature, _ => new(() => Sort(ordering))).Value;
    }

    private SortedRows<PlacedCooperation, CaseSort> Sort(Ordering<CaseSort> ordering) => new(cases, ordering, CaseFields.ValueOf);
}
