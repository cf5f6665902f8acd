namespace CoopGraph.Cooperations;

/// <summary>The way in which a cooperation comes about: the typology of Jiang, Eaton and Kostka.</summary>
public enum Mechanism
{
    /// <summary>Brokered by a higher government, which pairs the parties: mostly paired assistance between rich and poor.</summary>
    Arranged,

    /// <summary>Formed freely by the parties in response to a mandate from above.</summary>
    Mandated,

    /// <summary>Bottom-up, without pairing or mandate, mostly economic.</summary>
    SelfInitiated,
}
