namespace CoopGraph.History;

/// <summary>The kind of a change to a case.</summary>
public enum ChangeKind
{
    /// <summary>A load added the case: before it, no case of the data had its id.</summary>
    Added,

    /// <summary>A load found the case with another content.</summary>
    Changed,

    /// <summary>A load no longer found the case, so that it left the data.</summary>
    Withdrawn,
}
