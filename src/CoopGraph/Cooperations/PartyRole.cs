namespace CoopGraph.Cooperations;

/// <summary>The role of a unit in a case.</summary>
public enum PartyRole
{
    /// <summary>The unit that gives the aid.</summary>
    Donor,

    /// <summary>The unit that receives the aid.</summary>
    Recipient,

    /// <summary>The unit that lies upstream. As a rule it is paid to protect the quality of the water.</summary>
    Upstream,

    /// <summary>The unit that lies downstream.</summary>
    Downstream,

    /// <summary>An equal among equals.</summary>
    Peer,
}
