namespace CoopGraph.Paging;

/// <summary>Some rows of a sorted list, by their places in it (<see cref="SortedRows{T, TKey}"/>): the first row has rank 0.</summary>
public interface IRanks
{
    /// <summary>The number of these rows.</summary>
    int Count { get; }

    /// <summary>Returns the first of these rows in a range.</summary>
    /// <param name="start">The first rank of the range, inclusive.</param>
    /// <param name="until">The end of the range, exclusive; it may lie beyond the list.</param>
    /// <returns>The rank; -1 if the range has none of these rows.</returns>
    int First(int start, int until);

    /// <summary>Returns the last of these rows in a range.</summary>
    /// <param name="start">The first rank of the range, inclusive.</param>
    /// <param name="until">The end of the range, exclusive; it may lie beyond the list.</param>
    /// <returns>The rank; -1 if the range has none of these rows.</returns>
    int Last(int start, int until);
}

/// <summary>All rows of a sorted list.</summary>
/// <param name="Count">The number of rows.</param>
public sealed record AllRanks(int Count) : IRanks
{
    /// <inheritdoc/>
    public int First(int start, int until) => start < Math.Min(until, Count) ? start : -1;

    /// <inheritdoc/>
    public int Last(int start, int until) => start < Math.Min(until, Count) ? Math.Min(until, Count) - 1 : -1;
}

/// <summary>
/// The rows among others that fulfil a condition. Unless they are counted, only as many rows are looked at as a page needs.
/// </summary>
/// <param name="among">The rows that are looked at.</param>
/// <param name="matches">The condition on the row of a rank.</param>
/// <param name="count">The number of rows that fulfil it, where it is known; null to count them when that is asked for.</param>
public sealed class MatchingRanks(IRanks among, Func<int, bool> matches, int? count = null) : IRanks
{
    /// <inheritdoc/>
    public int Count => count ?? Walk();

    /// <inheritdoc/>
    public int First(int start, int until)
    {
        var at = among.First(start, until);
        while (at >= 0 && !matches(at))
            at = among.First(at + 1, until);
        return at;
    }

    /// <inheritdoc/>
    public int Last(int start, int until)
    {
        var at = among.Last(start, until);
        while (at >= 0 && !matches(at))
            at = among.Last(start, at);
        return at;
    }

    private int Walk()
    {
        var found = 0;
        for (var at = First(0, int.MaxValue); at >= 0; at = First(at + 1, int.MaxValue))
            found++;
        return found;
    }
}
