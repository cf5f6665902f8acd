namespace CoopGraph.Paging;

/// <summary>
/// All rows of a list in one order. It is sorted once and then serves any number of pages: the place of a cursor is found by
/// binary search, and a page costs what its rows cost.
/// </summary>
/// <typeparam name="T">The type of a row's item.</typeparam>
/// <typeparam name="TKey">The keys that the list can be sorted by.</typeparam>
public sealed partial class SortedRows<T, TKey>
    where TKey : struct, Enum
{
    private readonly IReadOnlyList<T> _items;
    private readonly Ordering<TKey> _ordering;
    private readonly Func<T, TKey, object?> _valueOf;
    private readonly Func<T, string> _cursorOf;
    // The position of each row among the items. Keys are not stored: they would take many times the memory.
    private readonly int[] _positions;
    private int[]? _ranks;

    /// <summary>Sorts a list.</summary>
    /// <param name="items">All rows of the list, in any order. They must not change.</param>
    /// <param name="ordering">The order.</param>
    /// <param name="valueOf">A row's value for a key of the order.</param>
    public SortedRows(IReadOnlyList<T> items, Ordering<TKey> ordering, Func<T, TKey, object?> valueOf)
    {
        (_items, _ordering, _valueOf, _cursorOf) = (items, ordering, valueOf, CursorOf);
        _positions = [.. Enumerable.Range(0, items.Count)];
        if (Numbers() is { } numbers)
            Array.Sort(numbers, _positions);
        else
            Array.Sort([.. items.Select(KeyOf)], _positions, ordering);
    }

    /// <summary>The number of rows.</summary>
    public int Count => _positions.Length;

    /// <summary>Returns the position among the unsorted items of the row with a rank.</summary>
    public int PositionAt(int rank) => _positions[rank];

    /// <summary>Returns the rank of the item at a position among the unsorted items.</summary>
    public int RankOf(int position) => (_ranks ??= FindRanks())[position];

    /// <summary>Returns the requested page of the whole list.</summary>
    public Page<T> Cut(PageRequest request) => Cut(request, new AllRanks(Count));

    /// <summary>
    /// Returns the requested page of some rows of the list. Unless the total is requested, it asks only for as many rows as it needs for the
    /// page and for whether others come before and after it.
    /// </summary>
    /// <param name="request">The rows that are requested.</param>
    /// <param name="rows">The rows that there are.</param>
    public Page<T> Cut(PageRequest request, IRanks rows)
    {
        var total = request.WantsTotal ? rows.Count : (int?)null;
        if (!request.WantsRows)
            return new Page<T>([], false, false, total);
        var (start, end) = RangeOf(request);
        var found = new int[Math.Min(request.Size, end - start)];
        var count = request.FromEnd ? FromEnd(rows, start, end, found) : FromStart(rows, start, end, found);
        // Between an end of the range and the page, there is no row on the side on which the walk began.
        var before = request.FromEnd && count > 0 ? found[0] : start;
        var after = !request.FromEnd && count > 0 ? found[count - 1] + 1 : end;
        var page = new Row<T>[count];
        for (var i = 0; i < count; i++)
            page[i] = new(_items[_positions[found[i]]], _cursorOf);
        return new Page<T>(
            page,
            HasPrevious: rows.Last(0, before) >= 0,
            HasNext: rows.First(after, Count) >= 0,
            total);
    }

    // Both return the number of ranks that they found; these are ascending.
    private static int FromStart(IRanks rows, int start, int end, int[] found)
    {
        var count = 0;
        while (count < found.Length && rows.First(start, end) is >= 0 and var at)
        {
            found[count++] = at;
            start = at + 1;
        }

        return count;
    }

    private static int FromEnd(IRanks rows, int start, int end, int[] found)
    {
        var count = 0;
        while (count < found.Length && rows.Last(start, end) is >= 0 and var at)
            found[count++] = end = at;
        Array.Reverse(found, 0, count);
        return count;
    }

    private (int Start, int End) RangeOf(PageRequest request)
    {
        var start = request.After is { } after ? FirstNotBefore(after, orEqual: true) : 0;
        var end = request.Before is { } before ? FirstNotBefore(before, orEqual: false) : Count;
        return (start, Math.Max(start, end));
    }

    // The rank of the first row that comes after the key; with orEqual false, of the first that does not come before it.
    private int FirstNotBefore(RowKey key, bool orEqual)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var order = _ordering.Compare(KeyOf(_items[_positions[middle]]), key);
            if (order < 0 || (orEqual && order == 0))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // One number for each row, which sorts as its key does; null where the keys have too many different values for that. Numbers are sorted in
    // a fraction of the time of keys.
    private long[]? Numbers()
    {
        var numbers = new long[_items.Count];
        var values = new object?[_items.Count];
        var different = 1L;
        foreach (var by in _ordering.Keys)
        {
            for (var position = 0; position < values.Length; position++)
                values[position] = _valueOf(_items[position], by.Key);
            var ranks = ValueRanks.Of(values, (one, other) => Ordering<TKey>.Compare(one, other, by.Descending), out var count);
            if (different > long.MaxValue / Math.Max(1, count))
                return null;
            different *= Math.Max(1, count);
            for (var position = 0; position < numbers.Length; position++)
                numbers[position] = (numbers[position] * count) + ranks[position];
        }

        return numbers;
    }

    private int[] FindRanks()
    {
        var ranks = new int[Count];
        for (var rank = 0; rank < ranks.Length; rank++)
            ranks[_positions[rank]] = rank;
        return ranks;
    }

    private RowKey KeyOf(T row) => _ordering.KeyOf(key => _valueOf(row, key));

    private string CursorOf(T row) => Cursor.Write(_ordering.Signature, KeyOf(row));
}
