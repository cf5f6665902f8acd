namespace CoopGraph.Benchmarks;

/// <summary>The median of measured values.</summary>
internal static class Medians
{
    /// <summary>Returns the median; of an even number of values, the upper of the two in the middle.</summary>
    public static T Median<T>(this IEnumerable<T> values)
    {
        T[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
