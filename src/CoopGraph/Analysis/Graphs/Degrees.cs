namespace CoopGraph.Analysis.Graphs;

/// <summary>A degree and the number of nodes that have it.</summary>
/// <param name="Degree">The degree, 0 or more.</param>
/// <param name="Count">The number of nodes with this degree, 1 or more.</param>
public readonly record struct DegreeFrequency(int Degree, int Count);

/// <summary>Computes measures of the degrees of a graph's nodes.</summary>
public static class Degrees
{
    /// <summary>Returns the degrees that occur, ascending, including the 0 of isolates.</summary>
    public static IReadOnlyList<DegreeFrequency> Distribution(TieGraph graph) =>
    [
        .. Enumerable.Range(0, graph.NodeCount)
            .CountBy(graph.Degree)
            .OrderBy(counted => counted.Key)
            .Select(counted => new DegreeFrequency(counted.Key, counted.Value)),
    ];

    /// <summary>
    /// Returns Pearson's correlation of the degrees at the two ends of an edge, -1 to 1 (Newman 2002). Each edge is taken in both
    /// directions. Null where all ends have the same degree, or there is no edge.
    /// </summary>
    public static double? Assortativity(TieGraph graph)
    {
        // Computed in whole numbers, so that a regular graph has a variance of exactly 0.
        Int128 products = 0, sums = 0, squares = 0;
        foreach (var (low, high, _) in graph.Edges())
        {
            long one = graph.Degree(low), other = graph.Degree(high);
            products += 2 * one * other;
            sums += one + other;
            squares += (one * one) + (other * other);
        }

        Int128 ends = 2L * graph.EdgeCount;
        var variance = (ends * squares) - (sums * sums);
        return variance == 0 ? null : (double)((ends * products) - (sums * sums)) / (double)variance;
    }
}
