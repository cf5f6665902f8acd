namespace CoopGraph.Paging;

/// <summary>
/// The way from the rows of one version of a list to those of a later one, both sorted by id: which rows are there, and the new position of each
/// that stays. Indexes are moved along it, so that a version with a few changes is not made anew.
/// </summary>
/// <typeparam name="T">The type of a row.</typeparam>
public sealed class RowShift<T>
    where T : class
{
    /// <summary>Finds the way.</summary>
    /// <param name="before">The rows of the earlier version, by id.</param>
    /// <param name="idOf">Returns the id of a row.</param>
    /// <param name="changes">The rows that are not the same in the later version, by id; null for a row that is not in it.</param>
    public RowShift(IReadOnlyList<T> before, Func<T, string> idOf, IReadOnlyDictionary<string, T?> changes)
    {
        var fresh = changes.Values.OfType<T>().OrderBy(idOf, StringComparer.Ordinal).ToArray();
        var after = new List<T>(before.Count + fresh.Length);
        List<int> added = new(fresh.Length);
        Moved = new int[before.Count];
        var next = 0;
        for (var position = 0; position < before.Count; position++)
        {
            var id = idOf(before[position]);
            while (next < fresh.Length && string.CompareOrdinal(idOf(fresh[next]), id) < 0)
                Add(fresh[next++]);
            if (changes.ContainsKey(id))
            {
                Moved[position] = RowShift.Gone;
                continue;
            }

            Moved[position] = after.Count;
            after.Add(before[position]);
        }

        while (next < fresh.Length)
            Add(fresh[next++]);
        (All, Added) = (after, added);

        void Add(T one)
        {
            added.Add(after.Count);
            after.Add(one);
        }
    }

    /// <summary>The rows of the later version, by id.</summary>
    public IReadOnlyList<T> All { get; }

    /// <summary>The new position of each row of the earlier version; <see cref="RowShift.Gone"/> if it is not the same any more.</summary>
    public int[] Moved { get; }

    /// <summary>The new positions of the rows that the earlier version does not have, or has with another content; ascending.</summary>
    public IReadOnlyList<int> Added { get; }

    /// <summary>Moves ascending positions; they are ascending again.</summary>
    public int[] Apply(int[] positions)
    {
        var moved = new int[positions.Length];
        var count = 0;
        foreach (var position in positions)
        {
            if (Moved[position] is var to && to != RowShift.Gone)
                moved[count++] = to;
        }

        return count == moved.Length ? moved : moved[..count];
    }
}

/// <summary>The mark of rows that a later version of a list does not have.</summary>
public static class RowShift
{
    /// <summary>The new position of a row that is gone, or has another content.</summary>
    public static int Gone => -1;
}
