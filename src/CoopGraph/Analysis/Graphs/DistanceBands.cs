namespace CoopGraph.Analysis.Graphs;

/// <summary>
/// Bands of distance with equal numbers of edges, as equal as edges of the same length allow. A band contains its lower end and not its
/// upper one; the last band contains both.
/// </summary>
internal sealed class DistanceBands
{
    /// <summary>The largest number of bands.</summary>
    public const int MostBands = 10;

    /// <summary>The smallest number of edges in a band, except where there is only one band.</summary>
    public const int FewestEdges = 5;

    private readonly double[] _ends;
    private readonly double _longest;

    /// <summary>Divides distances into bands.</summary>
    /// <param name="distances">The lengths of the edges in kilometres.</param>
    public DistanceBands(IEnumerable<double> distances)
    {
        double[] sorted = [.. distances.Order()];
        var count = Math.Clamp(sorted.Length / FewestEdges, 1, MostBands);
        _longest = sorted is [.., var last] ? last : 0;
        _ends = [.. Enumerable.Range(1, count - 1).Select(band => Between(sorted, band * sorted.Length / count))];
    }

    /// <summary>The number of bands, 1 or more.</summary>
    public int Count => _ends.Length + 1;

    /// <summary>Returns the band of a distance, 0 or more, shortest first; null where it is longer than all edges, or unknown.</summary>
    public int? BandOf(double? distance)
    {
        if (distance is not { } known || known > _longest)
            return null;
        var band = 0;
        while (band < _ends.Length && _ends[band] <= known)
            band++;
        return band;
    }

    // Halfway between two edges, so that the end does not hang on the length of a single one.
    private static double Between(double[] sorted, int next) => (sorted[next - 1] + sorted[next]) / 2;
}
