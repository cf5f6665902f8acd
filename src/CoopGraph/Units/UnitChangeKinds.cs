namespace CoopGraph.Units;

/// <summary>Defines which kinds of change keep a place.</summary>
public static class UnitChangeKinds
{
    /// <summary>Returns whether the unit after the change is the same place as the unit before it.</summary>
    public static bool KeepsPlace(this UnitChangeKind kind) =>
        kind is UnitChangeKind.Renamed or UnitChangeKind.Recoded or UnitChangeKind.Moved;
}
