namespace CoopGraph.Cooperations;

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
