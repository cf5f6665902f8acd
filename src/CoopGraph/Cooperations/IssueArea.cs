namespace CoopGraph.Cooperations;

/// <summary>What a cooperation is about.</summary>
public enum IssueArea
{
    /// <summary>Helping poor units out of poverty.</summary>
    PovertyAlleviation,

    /// <summary>Water, air, forests and compensation for keeping them.</summary>
    Environment,

    /// <summary>Industry, trade, tourism, joint parks.</summary>
    Economy,

    /// <summary>Roads, bridges, pipes and the like.</summary>
    Infrastructure,

    /// <summary>Policing and public order across borders.</summary>
    Security,

    /// <summary>Anything else.</summary>
    Other,
}
