namespace CoopGraph.Analysis.Graphs;

/// <summary>A comparison of the share of edges that have a property with the share that a null model gives.</summary>
/// <param name="Observed">The share in the graph, 0 to 1.</param>
/// <param name="Expected">The mean of the draws' shares.</param>
/// <param name="StandardDeviation">The standard deviation of the draws' shares (divided by draws - 1); 0 for one draw.</param>
/// <param name="Z">(observed - expected) / standard deviation; null where the standard deviation is 0.</param>
/// <param name="P">
/// The two-sided p-value, above 0 to 1: (extreme draws + 1) / (draws + 1). An extreme draw is at least as far from the expected share as
/// the observed share is.
/// </param>
/// <param name="Draws">The number of graphs drawn, 1 to <see cref="NetworkBounds.MostDraws"/>.</param>
/// <param name="Seed">The seed of the draws.</param>
/// <param name="Kind">The null model.</param>
/// <param name="KeepsProvinces">
/// Whether the two ends of every drawn edge lie in the same provinces as the ends of the edge that it replaces.
/// </param>
public sealed record NullModelTest(
    double Observed,
    double Expected,
    double StandardDeviation,
    double? Z,
    double P,
    int Draws,
    int Seed,
    NullModelKind Kind,
    bool KeepsProvinces);
