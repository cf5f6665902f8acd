namespace CoopGraph.Analysis.Graphs;

/// <summary>What chance is taken to be.</summary>
public enum NullModelKind
{
    /// <summary>
    /// For each edge both ends are drawn anew from the nodes of the same provinces as its ends, each equally likely, the two different;
    /// every edge on its own, so that one pair may be drawn twice.
    /// </summary>
    RandomWithinProvince,

    /// <summary>
    /// Two edges at a time swap ends, a-b and c-d to a-d and c-b, so that every node keeps its degree and the graph stays simple.
    /// </summary>
    DegreePreserving,
}
