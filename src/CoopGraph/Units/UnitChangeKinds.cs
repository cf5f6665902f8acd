namespace CoopGraph.Units;

/// <summary>What the kinds of change mean for continuity.</summary>
public static class UnitChangeKinds
{
    /// <summary>Whether the unit after the change is the same place as the one before.</summary>
    public static bool KeepsPlace(this UnitChangeKind kind) =>
        kind is UnitChangeKind.Renamed or UnitChangeKind.Recoded or UnitChangeKind.Moved;
}
