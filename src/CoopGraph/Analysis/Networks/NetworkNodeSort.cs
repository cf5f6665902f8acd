namespace CoopGraph.Analysis.Networks;

/// <summary>What the nodes of a network can be sorted by.</summary>
public enum NetworkNodeSort
{
    /// <summary>The code, with the node's day where that is not the network's. Unique.</summary>
    Code,

    /// <summary>The number of partners.</summary>
    Degree,

    /// <summary>The number of cases, each counted once for each partner in it.</summary>
    Strength,

    /// <summary><see cref="Graphs.Betweenness"/>.</summary>
    Betweenness,

    /// <summary><see cref="Graphs.HarmonicCloseness"/>.</summary>
    HarmonicCloseness,

    /// <summary><see cref="Graphs.PageRank"/>.</summary>
    PageRank,

    /// <summary><see cref="Graphs.Coreness"/>.</summary>
    Coreness,

    /// <summary>The local clustering (<see cref="Graphs.Clustering.Local"/>).</summary>
    Clustering,
}
