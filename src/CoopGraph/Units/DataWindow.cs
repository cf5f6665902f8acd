namespace CoopGraph.Units;

/// <summary>The days for which the administrative map is known.</summary>
/// <param name="First">The first of them, inclusive.</param>
/// <param name="Last">The last of them, inclusive.</param>
public sealed record DataWindow(DateOnly First, DateOnly Last)
{
    /// <summary>The window of the seed data, 2009-12-31 to 2020-12-31.</summary>
    public static DataWindow Seed { get; } = new(new DateOnly(2009, 12, 31), new DateOnly(2020, 12, 31));

    /// <summary>Returns whether the map of the day is known.</summary>
    public bool Contains(DateOnly day) => day >= First && day <= Last;

    /// <summary>Returns the day of the window that is nearest to the given one.</summary>
    public DateOnly Clamp(DateOnly day) => day < First ? First : day > Last ? Last : day;
}
