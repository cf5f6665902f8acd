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

    private readonly List<T> _all;
    private readonly List<int> _added = [];
    private readonly List<int> _gone = [];
    // From here on, rows that stay can have another position than before.
    private int _firstMoved = int.MaxValue;

    /// <summary>Finds the way.</summary>
    /// <param name="before">The rows of the earlier version, by id.</param>
    /// <param name="idOf">Returns the id of a row.</param>
    /// <param name="changes">The rows that are not the same in the later version, by id; null for a row that is not in it.</param>
    public RowShift(IReadOnlyList<T> before, Func<T, string> idOf, IReadOnlyDictionary<string, T?> changes)
    {
        (_all, Moved) = (new(before.Count + changes.Count), new int[before.Count]);
        var next = 0;
        // Few rows change, and each is found by bisection: most rows are only copied.
        foreach (var (id, row) in changes.OrderBy(change => change.Key, StringComparer.Ordinal))
        {
            var place = PlaceOf(id, before, idOf, next);
            Copy(before, next, place);
            next = place;
            if (place < before.Count && idOf(before[place]) == id)
            {
                _gone.Add(place);
                Moved[next++] = RowShift.Gone;
            }

            if (row is not null)
            {
                _added.Add(_all.Count);
                _all.Add(row);
            }
        }

        Copy(before, next, before.Count);
    }

    /// <summary>The rows of the later version, by id.</summary>
    public IReadOnlyList<T> All => _all;

    /// <summary>The new position of each row of the earlier version; <see cref="RowShift.Gone"/> if it is not the same any more.</summary>
    public int[] Moved { get; }

    /// <summary>The new positions of the rows that the earlier version does not have, or has with another content; ascending.</summary>
    public IReadOnlyList<int> Added => _added;

    /// <summary>The positions in the earlier version of the rows that are gone, or have another content; ascending.</summary>
    public IReadOnlyList<int> Removed => _gone;

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

    private bool AreSame(int[] positions)
    {
        // Many lists are moved along one way, and most of them meet neither of a few rows that are gone.
        if (_gone.Count > FewGone)
            return Array.TrueForAll(positions, position => Moved[position] == position);
        return (positions is [] || positions[^1] < _firstMoved) && _gone.TrueForAll(position => Array.BinarySearch(positions, position) < 0);
    }

    // The position of a row, or of the first one after it, from a position on.
    private static int PlaceOf(string id, IReadOnlyList<T> rows, Func<T, string> idOf, int from)
    {
        var (low, high) = (from, rows.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (string.CompareOrdinal(idOf(rows[middle]), id) < 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void Copy(IReadOnlyList<T> before, int from, int to)
    {
        if (from < to && _all.Count != from)
            _firstMoved = Math.Min(_firstMoved, from);
        for (var position = from; position < to; position++)
        {
            Moved[position] = _all.Count;
            _all.Add(before[position]);
        }
    }
}

/// <summary>The mark of rows that a later version of a list does not have.</summary>
public static class RowShift
{
    /// <summary>The new position of a row that is gone, or has another content.</summary>
    public static int Gone => -1;
}
