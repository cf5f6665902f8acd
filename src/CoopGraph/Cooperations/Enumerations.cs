namespace CoopGraph.Cooperations;

/// <summary>How a cooperation comes about: the typology of Jiang, Eaton and Kostka.</summary>
public enum Mechanism
{
    /// <summary>Brokered by a government above, which pairs the parties: paired assistance between rich and poor.</summary>
    Arranged,

    /// <summary>Formed freely by the parties in answer to a mandate from above.</summary>
    Mandated,

    /// <summary>Bottom-up, without pairing or mandate, mostly economic.</summary>
    SelfInitiated,
}

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

/// <summary>How far apart the parties of a case stood in the hierarchy on the day it was agreed, from the narrowest to the widest.</summary>
public enum SpatialScope
{
    /// <summary>All parties belong to one and the same prefecture, or directly to one province.</summary>
    SamePrefecture,

    /// <summary>They belong to different prefectures of one province.</summary>
    CrossPrefecture,

    /// <summary>They belong to different provinces.</summary>
    CrossProvince,
}

/// <summary>The part that a unit takes in a case.</summary>
public enum PartyRole
{
    /// <summary>Gives the aid.</summary>
    Donor,

    /// <summary>Is given the aid.</summary>
    Recipient,

    /// <summary>Lies upstream, and as a rule is paid for keeping the water clean.</summary>
    Upstream,

    /// <summary>Lies downstream.</summary>
    Downstream,

    /// <summary>An equal among equals.</summary>
    Peer,
}

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

/// <summary>What a case's date means.</summary>
public enum DateBasis
{
    /// <summary>The day, month or year of signing.</summary>
    Signed,

    /// <summary>A time at which the tie held; it may be older.</summary>
    InForce,
}

/// <summary>What an amount covers.</summary>
public enum AmountPeriod
{
    /// <summary>Paid or due every year.</summary>
    PerYear,

    /// <summary>The whole sum.</summary>
    Total,
}

/// <summary>How firmly a source proves a case.</summary>
public enum Confidence
{
    /// <summary>It names the parties and the agreement.</summary>
    High,

    /// <summary>It names them in a list or in passing, or something had to be inferred.</summary>
    Medium,
}
