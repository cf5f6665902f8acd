namespace CoopGraph.Paging;

/// <summary>
/// All rows of a list in one order. It is sorted once and then serves any number of pages: the place of a cursor is found by
/// binary search, and a page costs what its rows cost.
/// </summary>
/// <typeparam name="T">The type of a row's item.</typeparam>
/// <typeparam name="TKey">The keys that the list can be sorted by.</typeparam>
public sealed class SortedRows<T, TKey>
    where TKey : struct, Enum
{
    private readonly T[] _rows;
    private readonly Ordering<TKey> _ordering;
    private readonly Func<T, TKey, object?> _valueOf;

    /// <summary>Sorts a list.</summary>
    /// <param name="items">All rows of the list, in any order.</param>
    /// <param name="ordering">The order.</param>
    /// <param name="valueOf">A row's value for a key of the order.</param>
    public SortedRows(IEnumerable<T> items, Ordering<TKey> ordering, Func<T, TKey, object?> valueOf)
    {
        (_ordering, _valueOf) = (ordering, valueOf);
        _rows = [.. items];
        // Only the rows are stored: their keys would take many times the memory.
        Array.Sort(_rows.Select(KeyOf).ToArray(), _rows, ordering);
    }

    /// <summary>Returns the requested page of the whole list.</summary>
    public Page<T> Cut(PageRequest request)
    {
        var total = request.WantsTotal ? _rows.Length : (int?)null;
        if (!request.WantsRows)
            return new Page<T>([], false, false, total);
        var (start, end) = RangeOf(request);
        if (request.FromEnd)
            start = Math.Max(start, end - request.Size);
        else
            end = Math.Min(end, start + request.Size);
        return new Page<T>([.. _rows[start..end].Select(Row)], HasPrevious: start > 0, HasNext: end < _rows.Length, total);
    }

    /// <summary>
    /// Returns the requested page of the rows that fulfil a condition. Unless the total is requested, it looks only at as many rows as it needs
    /// for the page and for whether others come before and after it.
    /// </summary>
    /// <param name="request">The rows that are requested.</param>
    /// <param name="matches">The condition.</param>
    public Page<T> Cut(PageRequest request, Func<T, bool> matches)
    {
        var total = request.WantsTotal ? _rows.Count(matches) : (int?)null;
        if (!request.WantsRows)
            return new Page<T>([], false, false, total);
        var (start, end) = RangeOf(request);
        List<int> found = [];
        var step = request.FromEnd ? -1 : 1;
        var at = request.FromEnd ? end - 1 : start;
        for (; at >= start && at < end && found.Count < request.Size; at += step)
        {
            if (matches(_rows[at]))
                found.Add(at);
        }

        if (request.FromEnd)
            found.Reverse();
        // A page without rows lies at the start of its range, or where the walk from the end of the range came to: at its start, too.
        var first = found is [var one, ..] ? one : start;
        var afterLast = found is [.., var other] ? other + 1 : start;
        return new Page<T>(
            [.. found.Select(index => Row(_rows[index]))], HasPrevious: AnyIn(0, first, matches), HasNext: AnyIn(afterLast, _rows.Length, matches), total);
    }

    private (int Start, int End) RangeOf(PageRequest request)
    {
        var start = request.After is { } after ? FirstNotBefore(after, orEqual: true) : 0;
        var end = request.Before is { } before ? FirstNotBefore(before, orEqual: false) : _rows.Length;
        return (start, Math.Max(start, end));
    }

    // The index of the first row that comes after the key; with orEqual false, of the first that does not come before it.
    private int FirstNotBefore(RowKey key, bool orEqual)
    {
        var (low, high) = (0, _rows.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var order = _ordering.Compare(KeyOf(_rows[middle]), key);
            if (order < 0 || (orEqual && order == 0))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private bool AnyIn(int start, int end, Func<T, bool> matches)
    {
        for (var at = start; at < end; at++)
        {
            if (matches(_rows[at]))
                return true;
        }

        return false;
    }

    private RowKey KeyOf(T row) => _ordering.KeyOf(key => _valueOf(row, key));

    private Row<T> Row(T row) => new(row, () => Cursor.Write(_ordering.Signature, KeyOf(row)));
}
