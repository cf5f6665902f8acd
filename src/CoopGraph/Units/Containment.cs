namespace CoopGraph.Units;

/// <summary>The fact that a unit lies in the next higher one for a time. A unit can move to another parent.</summary>
/// <param name="Parent">The higher unit.</param>
/// <param name="Child">The lower unit.</param>
/// <param name="From">The first day, inclusive; null if it lay there when the data start.</param>
/// <param name="To">The first day on which it no longer lies there, exclusive; null if it lies there when the data end.</param>
public sealed record Containment(UnitCode Parent, UnitCode Child, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>The time during which the child lies in the parent.</summary>
    public Term Term => new(From, To);
}
