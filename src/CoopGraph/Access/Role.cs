namespace CoopGraph.Access;

/// <summary>A set of things that a caller may do. The roles are ordered: each may do everything that the ones before it may do.</summary>
public enum Role
{
    /// <summary>Reads.</summary>
    Reader,

    /// <summary>Reads, and adds, changes and withdraws cases.</summary>
    Curator,

    /// <summary>Does what a curator does, and sees how the service is doing.</summary>
    Admin,
}
