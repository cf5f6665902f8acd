namespace CoopGraph.Analysis.Graphs;

/// <summary>The null models: definitions of what chance would give.</summary>
public enum NullModelKind
{
    /// <summary>
    /// Both ends of each edge are redrawn from all counties in force in the provinces of its ends, whether they have a tie or not, each equally
    /// likely, and the two differ. Every edge is drawn independently, so that one pair may be drawn twice.
    /// </summary>
    RandomWithinProvince,

    /// <summary>
    /// Two edges at a time swap ends, from a-b and c-d to a-d and c-b. Every node keeps its degree, and the graph stays simple.
    /// </summary>
    DegreePreserving,

    /// <summary>
    /// One end of each edge stays, either of the two equally likely, and its partner is redrawn from the nodes at a like distance from it,
    /// each equally likely. Distances are alike if they lie in the same band. The bands hold equal numbers of the graph's edges: 10 bands,
    /// or fewer with at least 5 edges each. The first band begins at 0 km, the last one ends with the longest edge, and bands meet halfway
    /// between the edges next to them. An edge without a known distance stays as it is, and a node without a location is drawn for none.
    /// Every edge is drawn independently, so that one pair may be drawn twice.
    /// </summary>
    DistancePreserving,

    /// <summary>
    /// The days of the ties of each county are permuted among them. It is the model of `prefectureMoves` alone, not one of a network.
    /// </summary>
    PermutedDays,
}
