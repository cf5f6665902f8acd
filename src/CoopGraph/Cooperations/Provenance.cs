namespace CoopGraph.Cooperations;

/// <summary>How a case came into the data.</summary>
public enum Provenance
{
    /// <summary>Named in the paper of Jiang, Eaton and Kostka.</summary>
    Paper,

    /// <summary>Proved by a cited public page.</summary>
    Documented,

    /// <summary>Generated so that the paper's published shares hold; no real place's record.</summary>
    Synthetic,

    /// <summary>Entered by a curator.</summary>
    Curated,
}
