namespace CoopGraph.Analysis.Networks;

/// <summary>The units that counties are grouped by, as of the network's day.</summary>
public enum Partition
{
    /// <summary>By prefecture; a county directly under its province is a group of its own.</summary>
    Prefecture,

    /// <summary>By province.</summary>
    Province,
}
