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
