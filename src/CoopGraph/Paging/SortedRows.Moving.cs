namespace CoopGraph.Paging;

public sealed partial class SortedRows<T, TKey>
{
    private SortedRows(SortedRows<T, TKey> before, IReadOnlyList<T> later, int[] moved, IReadOnlyList<int> added)
    {
        (_items, _ordering, _valueOf) = (later, before._ordering, before._valueOf);
        _positions = new int[later.Count];
        var fresh = added.Select(position => (Position: position, Key: KeyOf(later[position]))).OrderBy(row => row.Key, _ordering).ToArray();
        var staying = Array.ConvertAll(before._positions, position => moved[position]);
        if (staying.Length + fresh.Length > later.Count)
            staying = Array.FindAll(staying, position => position >= 0);
        var (rank, from) = (0, 0);
        foreach (var (position, key) in fresh)
        {
            var until = FirstAfter(key, staying);
            Array.Copy(staying, from, _positions, rank, until - from);
            rank += until - from;
            _positions[rank++] = position;
            from = until;
        }

        Array.Copy(staying, from, _positions, rank, staying.Length - from);
    }

    /// <summary>Returns the order of a later version of the list. Only rows that this version does not have are sorted into it.</summary>
    /// <param name="later">All rows of the later version.</param>
    /// <param name="moved">The new position of each row of this version; negative if it is gone.</param>
    /// <param name="added">The new positions of the rows that this version does not have.</param>
    public SortedRows<T, TKey> Move(IReadOnlyList<T> later, int[] moved, IReadOnlyList<int> added) => new(this, later, moved, added);

    private int FirstAfter(RowKey key, int[] staying)
    {
        var (low, high) = (0, staying.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_ordering.Compare(KeyOf(_items[staying[middle]]), key) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
