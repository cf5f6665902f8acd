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
        IReadOnlyCollection<T> items, Ordering<TKey> ordering, Func<T, TKey, object?> valueOf, PageRequest request)
        where TKey : struct, Enum
    {
        var total = request.WantsTotal ? items.Count : (int?)null;
        if (!request.WantsRows)
            return new Page<T>([], false, false, total);

        var rows = items.Select(item => (Item: item, Key: ordering.KeyOf(key => valueOf(item, key)))).ToArray();
        Array.Sort(rows, (one, other) => ordering.Compare(one.Key, other.Key));

        var start = request.After is { } after ? rows.Count(row => ordering.Compare(row.Key, after) <= 0) : 0;
        var end = request.Before is { } before ? rows.Count(row => ordering.Compare(row.Key, before) < 0) : rows.Length;
        end = Math.Max(start, end);
        if (request.FromEnd)
            start = Math.Max(start, end - request.Size);
        else
            end = Math.Min(end, start + request.Size);

        return new Page<T>(
            [.. rows[start..end].Select(row => new Row<T>(row.Item, () => Cursor.Write(ordering.Signature, row.Key)))],
            HasPrevious: start > 0,
            HasNext: end < rows.Length,
            total);
    }
}
