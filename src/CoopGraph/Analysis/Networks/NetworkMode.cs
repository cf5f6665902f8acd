namespace CoopGraph.Analysis.Networks;

/// <summary>Which cases make a network.</summary>
public enum NetworkMode
{
    /// <summary>All cases until a day, or until the end of a year; where neither is given all there are, undated ones too.</summary>
    Cumulative,

    /// <summary>The cases of one year alone.</summary>
    Year,
}
