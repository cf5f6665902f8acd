namespace CoopGraph.Paging;

public sealed partial class SortedRows<T, TKey>
{
    private SortedRows(SortedRows<T, TKey> before, IReadOnlyList<T> later, int[] moved, IReadOnlyList<int> added)
    {
        (_items, _ordering, _valueOf, _cursorOf) = (later, before._ordering, before._valueOf, CursorOf);
        _positions = new int[later.Count];
        // Each new row goes before the first row of the earlier version that comes after it.
        var fresh = added
            .Select(position => (Position: position, Key: KeyOf(later[position])))
            .OrderBy(row => row.Key, _ordering)
            .Select(row => (row.Position, Before: before.FirstAfter(row.Key)))
            .ToArray();
        var (rank, next) = (0, 0);
        for (var earlier = 0; earlier <= before.Count; earlier++)
        {
            while (next < fresh.Length && fresh[next].Before == earlier)
                _positions[rank++] = fresh[next++].Position;
            if (earlier < before.Count && moved[before._positions[earlier]] is >= 0 and var position)
                _positions[rank++] = position;
        }
    }

    /// <summary>Returns the order of a later version of the list. Only rows that this version does not have are sorted into it.</summary>
    /// <param name="later">All rows of the later version.</param>
    /// <param name="moved">The new position of each row of this version; negative if it is gone.</param>
    /// <param name="added">The new positions of the rows that this version does not have.</param>
    public SortedRows<T, TKey> Move(IReadOnlyList<T> later, int[] moved, IReadOnlyList<int> added) => new(this, later, moved, added);

    // The rank of the first row that comes after the key.
    private int FirstAfter(RowKey key) => FirstNotBefore(key, orEqual: true);
}
