namespace CoopGraph.Analysis.Networks.Counties;

/// <summary>What the nodes of a network can be sorted by.</summary>
public enum NetworkNodeSort
{
    /// <summary>The code, with the node's day where that is not the network's. Unique.</summary>
    Code,

    /// <summary>The number of partners.</summary>
    Degree,

    /// <summary>The number of cases, each counted once for each partner in it.</summary>
    Strength,

    /// <summary><see cref="Networks.Betweenness"/>.</summary>
    Betweenness,

    /// <summary><see cref="Networks.HarmonicCloseness"/>.</summary>
    HarmonicCloseness,

    /// <summary><see cref="Networks.PageRank"/>.</summary>
    PageRank,

    /// <summary><see cref="Networks.Coreness"/>.</summary>
    Coreness,

    /// <summary>The local clustering (<see cref="Networks.Clustering.Local"/>).</summary>
    Clustering,
}
