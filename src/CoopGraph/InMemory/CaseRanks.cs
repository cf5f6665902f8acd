using CoopGraph.Cooperations;
using CoopGraph.Paging;
using CoopGraph.Questions;

namespace CoopGraph.InMemory;

/// <summary>Puts found cases in the order of a list, in the way that costs least for their number.</summary>
internal static class CaseRanks
{
    private const int Few = 64;

    // One in so many cases: fewer are put in order, and among more a walk in the order soon finds a page.
    private const int Dense = 16;

    /// <summary>Returns the ranks of cases.</summary>
    /// <param name="order">The order.</param>
    /// <param name="found">The cases, by position; null for all cases.</param>
    public static IRanks Of(SortedRows<PlacedCooperation, CaseSort> order, Bits? found)
    {
        if (found is null)
            return new AllRanks(order.Count);
        var count = found.Count;
        if (count > order.Count / Dense)
            return new MatchingRanks(new AllRanks(order.Count), rank => found.Contains(order.PositionAt(rank)), count);
        var ranks = new Bits(order.Count);
        for (var position = found.First(0, found.Length); position >= 0; position = found.First(position + 1, found.Length))
            ranks.Add(order.RankOf(position));
        return new OrderedRanks(ranks, count);
    }

    /// <summary>Returns the ranks of cases.</summary>
    /// <param name="order">The order.</param>
    /// <param name="found">The positions of the cases, each once.</param>
    public static IRanks Of(SortedRows<PlacedCooperation, CaseSort> order, IReadOnlyList<int> found)
    {
        if (found.Count <= Few)
            return new FewRanks([.. found.Select(order.RankOf).Order()]);
        var bits = new Bits(order.Count);
        foreach (var position in found)
            bits.Add(position);
        return Of(order, bits);
    }

    private sealed class OrderedRanks(Bits ranks, int count) : IRanks
    {
        public int Count => count;

        public int First(int start, int end) => ranks.First(start, end);

        public int Last(int start, int end) => ranks.Last(start, end);
    }

    private sealed class FewRanks(int[] ranks) : IRanks
    {
        public int Count => ranks.Length;

        public int First(int start, int end) => FirstFrom(start) is var at && at < ranks.Length && ranks[at] < end ? ranks[at] : -1;

        public int Last(int start, int end) => FirstFrom(end) is var after && after > 0 && ranks[after - 1] >= start ? ranks[after - 1] : -1;

        private int FirstFrom(int rank)
        {
            var at = Array.BinarySearch(ranks, rank);
            return at >= 0 ? at : ~at;
        }
    }
}
