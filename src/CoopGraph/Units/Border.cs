namespace CoopGraph.Units;

/// <summary>A border that two units of county level share for a time. Each pair is listed once, the lower code first.</summary>
/// <param name="First">The lower code.</param>
/// <param name="Second">The higher code.</param>
/// <param name="From">The first day, inclusive; null if they shared it when the data start.</param>
/// <param name="To">The first day on which they no longer share it, exclusive; null if they share it when the data end.</param>
public sealed record Border(UnitCode First, UnitCode Second, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>The time during which they share the border.</summary>
    public Term Term => new(From, To);
}
