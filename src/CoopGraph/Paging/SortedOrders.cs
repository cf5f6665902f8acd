using System.Collections.Concurrent;

namespace CoopGraph.Paging;

/// <summary>
/// All rows of a list in the orders that were asked for, so that a page costs what its rows cost and not what the data cost. An order is made
/// when it is first asked for, and lives as long as this object.
/// </summary>
/// <typeparam name="T">The type of a row's item.</typeparam>
/// <typeparam name="TKey">The keys that the list can be sorted by.</typeparam>
/// <param name="items">All rows of the list. They must not change.</param>
/// <param name="valueOf">A row's value for a key of an order.</param>
public sealed class SortedOrders<T, TKey>(IReadOnlyList<T> items, Func<T, TKey, object?> valueOf)
    where TKey : struct, Enum
{
    // Lists have four keys at the most, in two directions: more orders than this come from nobody but an attacker.
    private const int Most = 24;

    private readonly ConcurrentDictionary<string, Lazy<SortedRows<T, TKey>>> _orders = new();

    /// <summary>Returns all rows in an order.</summary>
    public SortedRows<T, TKey> By(Ordering<TKey> ordering)
    {
        if (_orders.TryGetValue(ordering.Signature, out var known))
            return known.Value;
        return _orders.Count >= Most ? Sort(ordering) : _orders.GetOrAdd(ordering.Signature, _ => new(() => Sort(ordering))).Value;
    }

    private SortedRows<T, TKey> Sort(Ordering<TKey> ordering) => new(items, ordering, valueOf);
}
