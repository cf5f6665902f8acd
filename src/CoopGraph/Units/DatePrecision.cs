namespace CoopGraph.Units;

/// <summary>How exactly the day of a change to the map is known.</summary>
public enum DatePrecision
{
    /// <summary>The day is that of the State Council's approval.</summary>
    Day,

    /// <summary>Only the year is known; the day stands at 1 January of it.</summary>
    Year,
}
