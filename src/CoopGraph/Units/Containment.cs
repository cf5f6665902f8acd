namespace CoopGraph.Units;

/// <summary>A unit lies in the next higher one for a time. A unit can move to another parent.</summary>
/// <param name="Parent">The higher unit.</param>
/// <param name="Child">The lower unit.</param>
/// <param name="From">First day, inclusive; null: since before the data start.</param>
/// <param name="To">First day no longer so, exclusive; null: when the data end it is still so.</param>
public sealed record Containment(UnitCode Parent, UnitCode Child, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>The time.</summary>
    public Term Term => new(From, To);
}
