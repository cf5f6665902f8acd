namespace CoopGraph.Analysis.Networks;

/// <summary>The sort keys of the nodes of a network.</summary>
public enum NetworkNodeSort
{
    /// <summary>The code, with the node's day where that is not the network's day. Unique.</summary>
    Code,

    /// <summary>The number of partners.</summary>
    Degree,

    /// <summary>The number of cases, each counted once for each partner in it.</summary>
    Strength,

    /// <summary>The betweenness (<see cref="Graphs.Betweenness"/>).</summary>
    Betweenness,

    /// <summary>The harmonic closeness (<see cref="Graphs.HarmonicCloseness"/>).</summary>
    HarmonicCloseness,

    /// <summary>The PageRank (<see cref="Graphs.PageRank"/>).</summary>
    PageRank,

    /// <summary>The coreness (<see cref="Graphs.Coreness"/>).</summary>
    Coreness,

    /// <summary>The local clustering (<see cref="Graphs.Clustering.Local"/>).</summary>
    Clustering,
}
