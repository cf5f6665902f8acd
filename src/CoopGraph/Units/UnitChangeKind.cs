namespace CoopGraph.Units;

/// <summary>A kind of change to a code.</summary>
public enum UnitChangeKind
{
    /// <summary>Same code, new name. The place continues.</summary>
    Renamed,

    /// <summary>New code under the same parent. The place continues.</summary>
    Recoded,

    /// <summary>New code under another parent. The place continues.</summary>
    Moved,

    /// <summary>Absorbed into a code that it shares with others. The place ends.</summary>
    Merged,

    /// <summary>Divided into several codes. The place ends.</summary>
    Split,

    /// <summary>Divided among existing units. The place ends.</summary>
    Abolished,

    /// <summary>
    /// Carved out of existing units, which go on. A place begins, so the unit has no predecessors, and no list of changes has this kind.
    /// </summary>
    Created,
}
