namespace CoopGraph.Cooperations;

/// <summary>The way in which a case entered the data.</summary>
public enum Provenance
{
    /// <summary>Named in the paper of Jiang, Eaton and Kostka.</summary>
    Paper,

    /// <summary>Proved by a cited public page.</summary>
    Documented,

    /// <summary>Generated so that the paper's published shares hold; not the record of a real place.</summary>
    Synthetic,

    /// <summary>Entered by a curator.</summary>
    Curated,
}
