namespace CoopGraph.Units;

/// <summary>Two units of county level share a border for a time. Each pair is given once, the lower code first.</summary>
/// <param name="First">The lower code.</param>
/// <param name="Second">The higher code.</param>
/// <param name="From">First day, inclusive; null: since before the data start.</param>
/// <param name="To">First day no longer so, exclusive; null: when the data end it is still so.</param>
public sealed record Border(UnitCode First, UnitCode Second, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>The time.</summary>
    public Term Term => new(From, To);
}
