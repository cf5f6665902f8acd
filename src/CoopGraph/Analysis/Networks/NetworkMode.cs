namespace CoopGraph.Analysis.Networks;

/// <summary>The ways to select the cases of a network.</summary>
public enum NetworkMode
{
    /// <summary>All cases up to a day, or up to the end of a year, inclusive. Without either, all cases, including undated ones.</summary>
    Cumulative,

    /// <summary>The cases of one year only.</summary>
    Year,
}
