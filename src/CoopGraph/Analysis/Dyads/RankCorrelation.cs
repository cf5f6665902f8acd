namespace CoopGraph.Analysis.Dyads;

/// <summary>Spearman's rank correlation.</summary>
public static class RankCorrelation
{
    /// <summary>
    /// Returns Spearman's rank correlation: the correlation of the ranks, where equal values have the mean of their ranks.
    /// </summary>
    /// <param name="first">Values.</param>
    /// <param name="second">As many values, each of the same subject as the value at its place in the other list.</param>
    /// <returns>-1 to 1; null where there are fewer than two values, or where all values of a list are equal.</returns>
    public static double? Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var (one, other) = (Ranks(first), Ranks(second));
        var mean = (first.Count + 1) / 2.0;
        var together = one.Zip(other, (x, y) => (x - mean) * (y - mean)).Sum();
        var spread = Math.Sqrt(one.Sum(x => (x - mean) * (x - mean)) * other.Sum(y => (y - mean) * (y - mean)));
        return spread == 0 ? null : together / spread;
    }

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(index => values[index])];
        var ranks = new double[values.Count];
        for (var start = 0; start < order.Length;)
        {
            var end = start;
            while (end < order.Length && values[order[end]] == values[order[start]])
                end++;
            for (var i = start; i < end; i++)
                ranks[order[i]] = (start + 1 + end) / 2.0;
            start = end;
        }

        return ranks;
    }
}
