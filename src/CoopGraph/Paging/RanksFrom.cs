namespace CoopGraph.Paging;

/// <summary>The rows of a sorted list from a rank on.</summary>
/// <param name="first">The first rank, inclusive.</param>
/// <param name="end">The number of rows of the list.</param>
public sealed class RanksFrom(int first, int end) : IRanks
{
    /// <inheritdoc/>
    public int Count => end - first;

    /// <inheritdoc/>
    public int First(int start, int until) => Math.Max(start, first) is var at && at < Math.Min(until, end) ? at : -1;

    /// <inheritdoc/>
    public int Last(int start, int until) => Math.Min(until, end) - 1 is var at && at >= Math.Max(start, first) ? at : -1;
}
