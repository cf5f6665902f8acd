namespace CoopGraph.Findings;

/// <summary>What the number of a finding is.</summary>
public enum FindingUnit
{
    /// <summary>A part of a whole, 0 to 1.</summary>
    Share,

    /// <summary>A number of cases, each counted once.</summary>
    Cases,

    /// <summary>A number of counties.</summary>
    Counties,

    /// <summary>A number of different pairings of counties; of one pairing several cases are one.</summary>
    Pairings,

    /// <summary>A year of the Common Era.</summary>
    Year,
}
