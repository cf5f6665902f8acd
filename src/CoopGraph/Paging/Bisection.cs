namespace CoopGraph.Paging;

/// <summary>Finds rows in lists that are sorted by id, by code unit (ordinal).</summary>
public static class Bisection
{
    /// <summary>Returns the position of the row with an id, or of the first row after it.</summary>
    /// <param name="rows">The rows, by id.</param>
    /// <param name="idOf">Returns the id of a row.</param>
    /// <param name="id">The id.</param>
    /// <param name="from">The position at which the search begins.</param>
    public static int PlaceOf<T>(IReadOnlyList<T> rows, Func<T, string> idOf, string id, int from = 0)
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

    /// <summary>Returns the row with an id; null if there is none.</summary>
    /// <param name="rows">The rows, by id.</param>
    /// <param name="idOf">Returns the id of a row.</param>
    /// <param name="id">The id.</param>
    public static T? Find<T>(IReadOnlyList<T> rows, Func<T, string> idOf, string id)
        where T : class =>
        PlaceOf(rows, idOf, id) is var place && place < rows.Count && idOf(rows[place]) == id ? rows[place] : null;
}
