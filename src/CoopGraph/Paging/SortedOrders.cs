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

    /// <summary>Returns the orders of a later version of the list. Those that were made before are not sorted anew.</summary>
    /// <param name="later">All rows of the later version.</param>
    /// <param name="moved">The new position of each row of this version; negative if it is gone.</param>
    /// <param name="added">The new positions of the rows that this version does not have, ascending.</param>
    public SortedOrders<T, TKey> Move(IReadOnlyList<T> later, int[] moved, IReadOnlyList<int> added)
    {
        var orders = new SortedOrders<T, TKey>(later, valueOf);
        foreach (var (signature, rows) in _orders.Where(order => order.Value.IsValueCreated))
            orders._orders[signature] = new(rows.Value.Move(later, moved, added));
        return orders;
    }

    private SortedRows<T, TKey> Sort(Ordering<TKey> ordering) => new(items, ordering, valueOf);
}
