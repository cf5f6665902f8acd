namespace CoopGraph.Analysis.Dyads;

/// <summary>A key that dyads can be sorted by.</summary>
public enum DyadSort
{
    /// <summary>The number of cases.</summary>
    CaseCount,

    /// <summary>The codes of the two units, the lower one first. Unique.</summary>
    Codes,

    /// <summary>The year of the earliest case; unknown last.</summary>
    FirstYear,

    /// <summary>The year of the latest case; unknown last.</summary>
    LastYear,

    /// <summary>The distance in kilometres; unknown last.</summary>
    DistanceKm,
}
