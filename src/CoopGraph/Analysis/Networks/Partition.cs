namespace CoopGraph.Analysis.Networks;

/// <summary>How counties are grouped, by where they lay on the network's day.</summary>
public enum Partition
{
    /// <summary>By prefecture; a county directly under its province is a prefecture of its own.</summary>
    Prefecture,

    /// <summary>By province.</summary>
    Province,
}
