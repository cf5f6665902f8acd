namespace CoopGraph.Analysis.Graphs;

/// <summary>The null models: definitions of what chance would give.</summary>
public enum NullModelKind
{
    /// <summary>
    /// Both ends of each edge are redrawn from the nodes of the same provinces as its ends, each equally likely, and the two differ.
    /// Every edge is drawn independently, so that one pair may be drawn twice.
    /// </summary>
    RandomWithinProvince,

    /// <summary>
    /// Two edges at a time swap ends, from a-b and c-d to a-d and c-b. Every node keeps its degree, and the graph stays simple.
    /// </summary>
    DegreePreserving,
}
