namespace CoopGraph.Paging;

/// <summary>
/// The way from the rows of one version of a list to those of a later one, both sorted by id: which rows are there, and the new position of each
/// that stays. Indexes are moved along it, so that a version with a few changes is not made anew.
/// </summary>
/// <typeparam name="T">The type of a row.</typeparam>
public sealed class RowShift<T>
    where T : class
{
    private const int FewGone = 16;

    private readonly int _count;
    private readonly T[] _all;
    private readonly List<int> _added = [];
    private readonly List<int> _gone = [];
    private readonly List<T> _addedRows = [];
    private readonly List<T> _removedRows = [];
    // The rows that stay, as ranges of positions: from which to which (exclusive) they were, and where they begin.
    private readonly List<(int From, int To, int Start)> _staying = [];

    /// <summary>Finds the way.</summary>
    /// <param name="before">The rows of the earlier version, by id.</param>
    /// <param name="idOf">Returns the id of a row.</param>
    /// <param name="changes">The rows that are not the same in the later version, by id; null for a row that is not in it.</param>
    public RowShift(IReadOnlyList<T> before, Func<T, string> idOf, IReadOnlyDictionary<string, T?> changes)
    {
        var (next, count) = (0, 0);
        // Few rows change, and each is found by bisection: most rows are only copied.
        foreach (var (id, row) in changes.OrderBy(change => change.Key, StringComparer.Ordinal))
        {
            var place = Bisection.PlaceOf(before, idOf, id, next);
            count = Stay(next, place, count);
            next = place;
            if (place < before.Count && idOf(before[place]) == id)
            {
                _gone.Add(place);
                _removedRows.Add(before[next++]);
            }

            if (row is not null)
            {
                _added.Add(count++);
                _addedRows.Add(row);
            }
        }

        _count = Stay(next, before.Count, count);
        _all = Move(before, _addedRows);
        Moved = new int[before.Count];
        Array.Fill(Moved, RowShift.Gone);
        foreach (var (from, to, start) in _staying)
        {
            for (var position = from; position < to; position++)
                Moved[position] = position - from + start;
        }
    }

    /// <summary>The rows of the later version, by id.</summary>
    public IReadOnlyList<T> All => _all;

    /// <summary>Whether all rows that stay have the positions that they had.</summary>
    public bool KeepsPositions => _staying.TrueForAll(range => range.Start == range.From);

    /// <summary>The new position of each row of the earlier version; <see cref="RowShift.Gone"/> if it is not the same any more.</summary>
    public int[] Moved { get; }

    /// <summary>The new positions of the rows that the earlier version does not have, or has with another content; ascending.</summary>
    public IReadOnlyList<int> Added => _added;

    /// <summary>The positions in the earlier version of the rows that are gone, or have another content; ascending.</summary>
    public IReadOnlyList<int> Removed => _gone;

    /// <summary>The rows at <see cref="Added"/>.</summary>
    public IReadOnlyList<T> AddedRows => _addedRows;

    /// <summary>The rows at <see cref="Removed"/>, as they were.</summary>
    public IReadOnlyList<T> RemovedRows => _removedRows;

    /// <summary>Moves ascending positions; they are ascending again. Positions that stay the same are returned as they are.</summary>
    public int[] Apply(int[] positions)
    {
        if (AreSame(positions))
            return positions;
        var moved = new int[positions.Length];
        var count = 0;
        foreach (var position in positions)
        {
            if (Moved[position] is var to && to != RowShift.Gone)
                moved[count++] = to;
        }

        return count == moved.Length ? moved : moved[..count];
    }

    /// <summary>Returns what goes with each row of the later version, such as something that is computed from the row.</summary>
    /// <param name="before">The same for the earlier version.</param>
    /// <param name="added">The same for the rows at <see cref="Added"/>.</param>
    public TItem[] Move<TItem>(IReadOnlyList<TItem> before, IEnumerable<TItem> added)
    {
        var moved = new TItem[_count];
        var items = before as TItem[] ?? [.. before];
        foreach (var (from, to, start) in _staying)
            Array.Copy(items, from, moved, start, to - from);
        foreach (var (position, item) in _added.Zip(added))
            moved[position] = item;
        return moved;
    }

    private bool AreSame(int[] positions)
    {
        if (_gone.Count > FewGone)
            return Array.TrueForAll(positions, position => Moved[position] == position);
        // Many lists are moved along one way, and most of them meet none of a few rows that are gone.
        return (positions is [] || _staying.TrueForAll(range => range.Start == range.From || range.From > positions[^1]))
            && _gone.TrueForAll(position => Array.BinarySearch(positions, position) < 0);
    }

    /// <returns>The number of rows of the later version up to there.</returns>
    private int Stay(int from, int to, int count)
    {
        if (from < to)
            _staying.Add((from, to, count));
        return count + to - from;
    }
}

/// <summary>The mark of rows that a later version of a list does not have.</summary>
public static class RowShift
{
    /// <summary>The new position of a row that is gone, or has another content.</summary>
    public static int Gone => -1;
}
