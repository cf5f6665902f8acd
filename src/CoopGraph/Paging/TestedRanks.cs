namespace CoopGraph.Paging;

/// <summary>The rows of a sorted list that pass a test, which is made when a row is looked at.</summary>
/// <param name="rows">The number of rows of the list.</param>
/// <param name="passes">Returns whether the row with a rank passes.</param>
public sealed class TestedRanks(int rows, Func<int, bool> passes) : IRanks
{
    /// <inheritdoc/>
    public int Count
    {
        get
        {
            var count = 0;
            for (var rank = First(0, rows); rank >= 0; rank = First(rank + 1, rows))
                count++;
            return count;
        }
    }

    /// <inheritdoc/>
    public int First(int start, int until)
    {
        for (var rank = Math.Max(start, 0); rank < Math.Min(until, rows); rank++)
        {
            if (passes(rank))
                return rank;
        }

        return -1;
    }

    /// <inheritdoc/>
    public int Last(int start, int until)
    {
        for (var rank = Math.Min(until, rows) - 1; rank >= Math.Max(start, 0); rank--)
        {
            if (passes(rank))
                return rank;
        }

        return -1;
    }
}
