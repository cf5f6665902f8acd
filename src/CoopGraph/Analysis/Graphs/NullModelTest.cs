namespace CoopGraph.Analysis.Graphs;

/// <summary>How far the share of edges that have a property is from what a null model gives.</summary>
/// <param name="Observed">The share in the graph, 0 to 1.</param>
/// <param name="Expected">The mean of the draws' shares.</param>
/// <param name="StandardDeviation">Of the draws' shares (divided by draws - 1); 0 for one draw.</param>
/// <param name="Z">(observed - expected) / standard deviation; null where the standard deviation is 0.</param>
/// <param name="P">
/// Two-sided: draws at least as far from the expected share as the observed one, plus one, over draws plus one; above 0 to 1.
/// </param>
/// <param name="Draws">How many graphs were drawn, 1 to <see cref="NetworkBounds.MostDraws"/>.</param>
/// <param name="Seed">The seed that they follow from.</param>
/// <param name="Kind">The null model.</param>
public sealed record NullModelTest(
    double Observed, double Expected, double StandardDeviation, double? Z, double P, int Draws, int Seed, NullModelKind Kind);
