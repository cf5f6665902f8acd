namespace CoopGraph.Cooperations;

/// <summary>The subject of a cooperation.</summary>
public enum IssueArea
{
    /// <summary>Helping poor units out of poverty.</summary>
    PovertyAlleviation,

    /// <summary>Water and claims on it, air, forests, and compensation for protecting them. Water that a county buys belongs here.</summary>
    Environment,

    /// <summary>Industry, trade, tourism and joint parks.</summary>
    Economy,

    /// <summary>Roads, bridges, ports, railways and the like.</summary>
    Infrastructure,

    /// <summary>Policing and public order across borders.</summary>
    Security,

    /// <summary>Anything else.</summary>
    Other,
}
