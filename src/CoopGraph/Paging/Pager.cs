namespace CoopGraph.Paging;

/// <summary>Cuts pages from lists in memory.</summary>
public static class Pager
{
    /// <summary>Sorts a list and returns the requested page of it.</summary>
    /// <param name="items">All rows of the list, in any order.</param>
    /// <param name="ordering">The list's order.</param>
    /// <param name="valueOf">A row's value for a key of the order.</param>
    /// <param name="request">The rows that are requested.</param>
    public static Page<T> Cut<T, TKey>(
        IReadOnlyList<T> items, Ordering<TKey> ordering, Func<T, TKey, object?> valueOf, PageRequest request)
        where TKey : struct, Enum
    {
        if (!request.WantsRows)
            return new Page<T>([], false, false, request.WantsTotal ? items.Count : null);
        return new SortedRows<T, TKey>(items, ordering, valueOf).Cut(request);
    }
}
