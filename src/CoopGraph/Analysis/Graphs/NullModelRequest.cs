namespace CoopGraph.Analysis.Graphs;

/// <summary>A request for a test against a null model.</summary>
/// <param name="Kind">The null model.</param>
/// <param name="Draws">The number of graphs to draw, 1 to <see cref="NetworkBounds.MostDraws"/>.</param>
/// <param name="Seed">The seed, any number; the same seed gives the same result on every machine.</param>
/// <param name="KeepProvinces">
/// Whether <see cref="NullModelKind.DistancePreserving"/> redraws each partner from the province of the partner that it replaces.
/// <see cref="NullModelKind.RandomWithinProvince"/> keeps the provinces in any case, and <see cref="NullModelKind.DegreePreserving"/>
/// cannot.
/// </param>
public sealed record NullModelRequest(NullModelKind Kind, int Draws, int Seed, bool KeepProvinces = false)
{
    /// <summary>Throws if the request is invalid or needs too much work for a graph.</summary>
    /// <exception cref="InvalidQuestionException">
    /// The number of draws is out of bounds, or needs too much work, or the null model cannot keep provinces.
    /// </exception>
    internal void Check(TieGraph graph)
    {
        NetworkBounds.CheckDraws(graph, Kind, Draws);
        if (!KeepProvinces || Kind != NullModelKind.DegreePreserving)
            return;
        throw new InvalidQuestionException(
            InvalidQuestionReason.BadUserInput,
            "`keepProvinces` is true, but DEGREE_PRESERVING swaps the ends of ties across provinces: "
            + "leave it out, or ask for DISTANCE_PRESERVING or RANDOM_WITHIN_PROVINCE.");
    }
}
