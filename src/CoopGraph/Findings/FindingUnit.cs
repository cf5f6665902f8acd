namespace CoopGraph.Findings;

/// <summary>The units of the numbers of findings.</summary>
public enum FindingUnit
{
    /// <summary>A share of a whole, 0 to 1.</summary>
    Share,

    /// <summary>A number of cases, each counted once.</summary>
    Cases,

    /// <summary>A number of counties.</summary>
    Counties,

    /// <summary>A number of different pairings of counties; several cases of one pairing count once.</summary>
    Pairings,

    /// <summary>A year of the Common Era.</summary>
    Year,
}
