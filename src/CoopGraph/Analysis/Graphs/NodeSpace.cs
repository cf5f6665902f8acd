namespace CoopGraph.Analysis.Graphs;

/// <summary>The provinces and the distances of the nodes of a graph: the facts that a null model may preserve.</summary>
/// <param name="Provinces">The province of each node.</param>
public sealed record NodeSpace(NodeGroups Provinces)
{
    /// <summary>
    /// A function that returns the distance between two nodes in kilometres, 0 or more, or null where the location of one is unknown. Its
    /// result must not depend on the order of the two. Without it no distance is known.
    /// </summary>
    public Func<int, int, double?> DistanceKm { get; init; } = (_, _) => null;
}
