namespace CoopGraph.Units;

/// <summary>Something that happened to a code: it ended, or was carved out of existing units.</summary>
/// <param name="On">The first day of the new state.</param>
/// <param name="Precision">How exactly the day is known.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Code">The code it happened to: the one that ends, or for <see cref="UnitChangeKind.Created"/> the one that begins.</param>
/// <param name="Successors">The main heirs of the territory, or for <see cref="UnitChangeKind.Created"/> none.</param>
/// <param name="Note">What happened, in words.</param>
public sealed record UnitChange(
    DateOnly On,
    DatePrecision Precision,
    UnitChangeKind Kind,
    UnitCode Code,
    IReadOnlyList<UnitCode> Successors,
    string Note);

/// <summary>What can happen to a code.</summary>
public enum UnitChangeKind
{
    /// <summary>Same code, new name. The place goes on.</summary>
    Renamed,

    /// <summary>New code under the same parent. The place goes on.</summary>
    Recoded,

    /// <summary>New code under another parent. The place goes on.</summary>
    Moved,

    /// <summary>Absorbed into a code that it shares with others. The place ends.</summary>
    Merged,

    /// <summary>Divided into several codes. The place ends.</summary>
    Split,

    /// <summary>Divided among existing units. The place ends.</summary>
    Abolished,

    /// <summary>Carved out of existing units. A place begins.</summary>
    Created,
}

/// <summary>What the kinds of change mean for continuity.</summary>
public static class UnitChangeKinds
{
    /// <summary>Whether the unit after the change is the same place as the one before.</summary>
    public static bool KeepsPlace(this UnitChangeKind kind) =>
        kind is UnitChangeKind.Renamed or UnitChangeKind.Recoded or UnitChangeKind.Moved;
}
