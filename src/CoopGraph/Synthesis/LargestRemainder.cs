namespace CoopGraph.Synthesis;

/// <summary>
/// Distributes whole cases by the method of largest remainders (Hamilton). Each share is its exact part rounded down or up. The shares
/// add up to the whole, and a larger weight never gets less.
/// </summary>
internal static class LargestRemainder
{
    /// <summary>Distributes a whole in proportion to weights.</summary>
    /// <param name="total">The number to distribute, not negative.</param>
    /// <param name="weights">The weights, not negative; not all zero unless there is nothing to distribute.</param>
    /// <returns>A share for each weight, in their order. Of equal remainders the earlier one is rounded up first.</returns>
    public static int[] Apportion(int total, IReadOnlyList<int> weights)
    {
        var sum = weights.Sum(weight => (long)weight);
        if (total == 0)
            return new int[weights.Count];
        ArgumentOutOfRangeException.ThrowIfLessThan(sum, 1, nameof(weights));
        var shares = weights.Select(weight => (int)(total * (long)weight / sum)).ToArray();
        var left = total - shares.Sum();
        foreach (var index in Enumerable.Range(0, weights.Count).OrderByDescending(index => total * (long)weights[index] % sum).Take(left))
            shares[index]++;
        return shares;
    }

    /// <summary>Returns a percentage of a whole, rounded to the nearest whole number, a half up.</summary>
    public static int Percent(int percent, int total) => (int)(((long)percent * total + 50) / 100);
}
