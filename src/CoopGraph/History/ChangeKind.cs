namespace CoopGraph.History;

/// <summary>The kind of a change to a case.</summary>
public enum ChangeKind
{
    /// <summary>The case came into the data: before the change, no case of them had its id. A case that was withdrawn can come back.</summary>
    Added,

    /// <summary>The case got another content.</summary>
    Changed,

    /// <summary>The case left the data: a load no longer found it, or a curator withdrew it.</summary>
    Withdrawn,
}
